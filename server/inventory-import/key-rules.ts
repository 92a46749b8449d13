import "server-only";
import { secretTypeOf, secretTypes } from "@/catalogue/secret-types/registry";
import type { Existing } from "@/domain/inventory-import/decide-row";
import type { Cells } from "@/domain/inventory-import/inventory-import";
import { keyCells } from "@/domain/inventory-import/key-cells";
import { createKeyInput, type KeyFields } from "@/domain/key/key-input";
import { counted } from "@/lib/counted";
import { err, ok } from "@/lib/result";
import type { Db, Tx } from "@/server/db";
import { insertRows, updateRows } from "@/server/insert-rows";
import { checkWith, given } from "@/server/inventory-import/check-with";
import { findOwner } from "@/server/inventory-import/find-by-name";
import type { NounRules, WriteRow } from "@/server/inventory-import/noun-rules";
import { openIncidentsOfKeys, recordRows } from "@/server/inventory-import/record-rows";
import { keyColumns } from "@/server/key/key-columns";
import { lockKeys } from "@/server/key/lock-keys";

export const keyRules: NounRules<KeyFields> = {
  async resolve(tx, drafts) {
    const stored = await load(tx, drafts);
    const teams = await tx.team.findMany({ where: { archivedAt: null } });
    return drafts.map((cells) => {
      const { id, name, owner, secretType } = cells;
      const alike = stored.filter((key) => key.cells["name"] === name && key.current);
      if (!id && alike.length > 1) {
        const problem = `${alike.length} keys have this name. Say which one with a column "Id".`;
        return err({ field: "name", problem });
      }
      const existing = id ? stored.find((key) => key.id === id) : alike[0];
      if (id && existing === undefined) {
        return err({ field: "id", problem: "There is no key with this id." });
      }
      const type = secretType === undefined ? undefined : typeId(secretType);
      if (type === null) {
        return err({
          field: "secretType",
          problem: "The catalogue has no type of this name. Correct it, or leave it empty.",
        });
      }
      const team = findOwner(teams, owner);
      if (!team.ok) return team;
      const ownerId = owner === undefined ? existing?.ownerTeamId : team.value?.id;
      return ok({
        cells: {
          ...cells,
          ...(existing && { id: existing.id }),
          ...(type !== undefined && { secretType: type }),
          ...(owner !== undefined && { owner: team.value?.name ?? "" }),
        },
        existing: existing ?? null,
        ids: { ...(ownerId != null && { owner: ownerId }) },
        identities: [existing === undefined ? `name:${name ?? ""}` : `id:${existing.id}`],
      });
    });
  },

  check: (cells, ids) =>
    checkWith(createKeyInput, {
      input: {
        name: cells["name"],
        secretTypeId: given(cells["secretType"]),
        custody: given(cells["custody"]),
        kind: given(cells["kind"]),
        ownerTeamId: ids["owner"],
        rotateBy: given(cells["rotateBy"]),
      },
      fieldOf: { ownerTeamId: "owner", secretTypeId: "secretType" },
    }),

  async lock(tx, rows) {
    await lockKeys(
      tx,
      rows.flatMap(({ existing }) => existing?.id ?? []),
    );
  },

  async write(ctx, { rows, importId }) {
    const { now } = ctx;
    const incidentsOf = await openIncidentsOfKeys(
      ctx,
      rows.map(({ subjectId }) => subjectId),
    );
    await insertRows(ctx.tx, "key", {
      rows: rows.flatMap(({ plan, subjectId, input }) =>
        plan.outcome === "create"
          ? [{ id: subjectId, ...keyColumns(input), createdAt: now, updatedAt: now }]
          : [],
      ),
    });
    await updateRows(ctx.tx, "key", {
      rows: rows.flatMap(({ plan, subjectId, input, cells }) =>
        plan.outcome === "change"
          ? [
              {
                id: subjectId,
                ...keyColumns(input),
                archivedAt: cells["archived"] === "yes" ? now : null,
                updatedAt: now,
                version: plan.version + 1,
              },
            ]
          : [],
      ),
    });
    await recordRows(
      ctx,
      rows.map((row) => {
        const { kind, data } = eventOf(row);
        return {
          kind,
          subject: { type: "key", id: row.subjectId },
          incidentIds: incidentsOf(row.subjectId),
          data: { ...data, importId },
        };
      }),
    );
  },
};

function eventOf({ plan, input, cells }: WriteRow<KeyFields>) {
  const { name, secretTypeId, custody, kind, ownerTeamId = null } = input;
  if (plan.outcome === "create") {
    return { kind: "key.created", data: { name, secretTypeId, custody, kind, ownerTeamId } };
  }
  if (plan.after["archived"] === "yes") return { kind: "key.archived", data: { name } };
  const both = (field: string) => ({
    before: plan.before[field] ?? cells[field],
    after: cells[field],
  });
  const changed = Object.keys(plan.after);
  return {
    kind: "key.updated",
    data: { name, changed, custody: both("custody"), kind: both("kind") },
  };
}

/** By its id, an alias of it, or the words that people read. */
function typeId(text: string): string | null {
  if (text === "") return "unknown";
  const byId = secretTypeOf(text);
  if (byId.id === text || byId.id !== "unknown") return byId.id;
  const plain = text.toLowerCase();
  return secretTypes.find(({ name }) => name.toLowerCase() === plain)?.id ?? null;
}

type Stored = Existing & { ownerTeamId: string | null; current: boolean };

async function load(tx: Db | Tx, drafts: readonly Cells[]): Promise<Stored[]> {
  const ids = drafts.flatMap(({ id }) => id || []);
  const names = drafts.flatMap(({ id, name }) => (id ? [] : name || []));
  const rows = await tx.key.findMany({
    where: { OR: [{ id: { in: ids } }, { name: { in: names }, archivedAt: null }] },
    include: {
      ownerTeam: { select: { name: true } },
      _count: {
        select: {
          consumers: { where: { archivedAt: null } },
          incidents: { where: { state: { not: "resolved" } } },
        },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    ownerTeamId: row.ownerTeamId,
    current: row.archivedAt === null,
    cells: keyCells(row),
    // Its boards wait for consumers; an open incident of its own is a reason by itself.
    boards: [],
    inUse: inUse(row._count),
  }));
}

/** As archiveKey says it. */
function inUse({ consumers, incidents }: { consumers: number; incidents: number }): string | null {
  if (incidents > 0) return "An open incident is about this key. Resolve it first.";
  if (consumers === 0) return null;
  return `${counted(consumers, "consumer uses", "consumers use")} this key. Archive its uses first.`;
}
