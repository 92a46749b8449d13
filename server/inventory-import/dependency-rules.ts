import "server-only";
import type { z } from "zod";

import { addDependencyInput } from "@/domain/dependency/dependency-input";
import { dependencyCells } from "@/domain/inventory-import/dependency-cells";
import type { Cells } from "@/domain/inventory-import/inventory-import";
import { err, ok } from "@/lib/result";
import type { Db, Tx } from "@/server/db";
import { insertRows, updateRows } from "@/server/insert-rows";
import { checkWith, given } from "@/server/inventory-import/check-with";
import type { NounRules, WriteRow } from "@/server/inventory-import/noun-rules";
import { recordRows } from "@/server/inventory-import/record-rows";

type DependencyFields = z.infer<typeof addDependencyInput>;

/** A dependency is its two services: a row has no other name. */
export const dependencyRules: NounRules<DependencyFields> = {
  async resolve(tx, drafts) {
    const { services, dependencies } = await load(tx, drafts);
    return drafts.map((cells) => {
      const service = services.get(cells["service"] ?? "");
      const dependsOn = services.get(cells["dependsOn"] ?? "");
      for (const [field, found] of Object.entries({ service, dependsOn })) {
        if (cells[field] === "" || found !== undefined) continue;
        const problem = "No service has this name. Correct it, or import the services first.";
        return err({ field, problem });
      }
      const ids = {
        ...(service !== undefined && { service }),
        ...(dependsOn !== undefined && { dependsOn }),
      };
      const pair = `${service} ${dependsOn}`;
      return ok({ cells, existing: dependencies.get(pair) ?? null, ids, identities: [pair] });
    });
  },

  check: (cells, ids) =>
    checkWith(addDependencyInput, {
      input: {
        serviceId: ids["service"],
        dependsOnId: ids["dependsOn"],
        confidence: given(cells["confidence"]),
      },
      fieldOf: { serviceId: "service", dependsOnId: "dependsOn" },
    }),

  async lock(tx, rows) {
    const ids = rows.flatMap((row) => Object.values(row.ids));
    await tx.$queryRaw`
      select id from service where id = any(${ids}::uuid[]) order by id for share`;
    const known = rows.flatMap(({ existing }) => existing?.id ?? []);
    await tx.$queryRaw`
      select id from dependency where id = any(${known}::uuid[]) order by id for update`;
  },

  async write(ctx, { rows, importId }) {
    await insertRows(ctx.tx, "dependency", {
      rows: rows.flatMap(({ plan, subjectId, input }) =>
        plan.outcome === "create"
          ? [{ id: subjectId, ...input, source: "import", createdAt: ctx.now }]
          : [],
      ),
    });
    await updateRows(ctx.tx, "dependency", {
      rows: rows.flatMap(({ plan, subjectId, input, cells }) =>
        plan.outcome === "change"
          ? [
              {
                id: subjectId,
                confidence: input.confidence,
                archivedAt: cells["archived"] === "yes" ? ctx.now : null,
                version: plan.version + 1,
              },
            ]
          : [],
      ),
    });
    await recordRows(
      ctx,
      rows.map((row) => ({
        kind: isRemoval(row) ? "dependency.removed" : "dependency.added",
        subject: { type: "service", id: row.input.serviceId },
        incidentIds: [],
        data: {
          dependencyId: row.subjectId,
          dependsOnId: row.input.dependsOnId,
          service: row.cells["service"],
          dependsOn: row.cells["dependsOn"],
          confidence: row.input.confidence,
          importId,
        },
      })),
    );
  },
};

function isRemoval({ plan }: WriteRow<DependencyFields>): boolean {
  return plan.outcome === "change" && plan.after["archived"] === "yes";
}

async function load(tx: Db | Tx, drafts: readonly Cells[]) {
  const names = new Set(
    drafts.flatMap(({ service, dependsOn }) => [service ?? "", dependsOn ?? ""]),
  );
  const services = await tx.service.findMany({
    where: { name: { in: [...names] }, archivedAt: null },
    select: { id: true, name: true },
  });
  const ids = services.map(({ id }) => id);
  const dependencies = await tx.dependency.findMany({
    where: { serviceId: { in: ids }, dependsOnId: { in: ids } },
    include: { service: { select: { name: true } }, dependsOn: { select: { name: true } } },
  });
  return {
    services: new Map(services.map(({ id, name }) => [name, id])),
    dependencies: new Map(
      dependencies.map((row) => [
        `${row.serviceId} ${row.dependsOnId}`,
        {
          id: row.id,
          version: row.version,
          cells: dependencyCells(row),
          boards: [],
          inUse: null,
        },
      ]),
    ),
  };
}
