import "server-only";
import type { Existing } from "@/domain/inventory-import/decide-row";
import type { Cells } from "@/domain/inventory-import/inventory-import";
import { serviceCells } from "@/domain/inventory-import/service-cells";
import { createServiceInput, type ServiceFields } from "@/domain/service/service-input";
import { err, ok } from "@/lib/result";
import type { MutationContext } from "@/server/context";
import type { Db, Tx } from "@/server/db";
import { insertRows, updateRows } from "@/server/insert-rows";
import { boardsWaiting } from "@/server/cutover/boards-waiting";
import { checkWith, given } from "@/server/inventory-import/check-with";
import { findOwner } from "@/server/inventory-import/find-by-name";
import type { NounRules, WriteRow } from "@/server/inventory-import/noun-rules";
import { recordRows } from "@/server/inventory-import/record-rows";
import { lockKeys } from "@/server/key/lock-keys";
import { serviceColumns } from "@/server/service/service-columns";
import { counted } from "@/lib/counted";

export const serviceRules: NounRules<ServiceFields> = {
  async resolve(tx, drafts) {
    const stored = await load(tx, drafts);
    const teams = await tx.team.findMany({ where: { archivedAt: null } });
    return drafts.map((cells) => {
      const { id, name, owner } = cells;
      const existing = id ? stored.byId.get(id) : stored.byName.get(name ?? "");
      if (id && existing === undefined) {
        return err({ field: "id", problem: "There is no service with this id." });
      }
      const namesake = name ? stored.byName.get(name) : undefined;
      if (namesake !== undefined && namesake.id !== existing?.id) {
        return err({ field: "name", problem: "Another service has this name already." });
      }
      const team = findOwner(teams, owner);
      if (!team.ok) return team;
      const ownerId = owner === undefined ? existing?.ownerTeamId : team.value?.id;
      const identities = [`name:${name ?? existing?.cells["name"] ?? ""}`];
      if (existing !== undefined) identities.push(`id:${existing.id}`);
      return ok({
        cells: {
          ...cells,
          ...(existing && { id: existing.id }),
          ...(owner !== undefined && { owner: team.value?.name ?? "" }),
        },
        existing: existing ?? null,
        ids: { ...(ownerId != null && { owner: ownerId }) },
        identities,
      });
    });
  },

  check: (cells, ids) =>
    checkWith(createServiceInput, {
      input: {
        name: cells["name"],
        ownerTeamId: ids["owner"],
        tier: given(cells["tier"]),
        repository: given(cells["repository"]),
        runbook: given(cells["runbook"]),
        language: given(cells["language"]),
        onCallContact: given(cells["onCallContact"]),
      },
      fieldOf: { ownerTeamId: "owner" },
    }),

  async lock(tx, rows) {
    const ids = rows.flatMap(({ existing }) => existing?.id ?? []);
    await tx.$queryRaw`
      select id from service where id = any(${ids}::uuid[]) order by id for update`;
    await lockKeys(tx, await keysOf(tx, ids));
  },

  async write(ctx, { rows, importId }) {
    const incidents = await openIncidentsOf(ctx, rows);
    const now = ctx.now;
    await insertRows(ctx.tx, "service", {
      rows: rows.flatMap(({ plan, subjectId, input }) =>
        plan.outcome === "create"
          ? [
              {
                id: subjectId,
                ...serviceColumns(input),
                source: "import",
                createdAt: now,
                updatedAt: now,
              },
            ]
          : [],
      ),
    });
    const changed = rows.flatMap((row) =>
      row.plan.outcome === "change" ? [{ ...row, plan: row.plan }] : [],
    );
    await updateRows(ctx.tx, "service", {
      rows: changed.map(({ plan, subjectId, input, cells }) => ({
        id: subjectId,
        ...serviceColumns(input),
        archivedAt: cells["archived"] === "yes" ? now : null,
        updatedAt: now,
        version: plan.version + 1,
      })),
    });
    const archived = changed.filter(({ plan }) => plan.after["archived"] === "yes");
    await ctx.tx.dependency.updateMany({
      where: { serviceId: { in: archived.map(({ subjectId }) => subjectId) }, archivedAt: null },
      data: { archivedAt: now, version: { increment: 1 } },
    });
    await recordRows(
      ctx,
      rows.map((row) => {
        const { kind, data } = eventOf(row);
        return {
          kind,
          subject: { type: "service", id: row.subjectId },
          incidentIds: incidents.get(row.subjectId) ?? [],
          data: { ...data, importId },
        };
      }),
    );
  },
};

function eventOf({ plan, input, cells }: WriteRow<ServiceFields>) {
  const name = input.name;
  if (plan.outcome === "create") {
    const { tier = null, ownerTeamId = null } = input;
    return { kind: "service.created", data: { name, tier, ownerTeamId } };
  }
  if (plan.after["archived"] === "yes") return { kind: "service.archived", data: { name } };
  const tier = { before: plan.before["tier"] ?? cells["tier"], after: cells["tier"] };
  return { kind: "service.updated", data: { name, changed: Object.keys(plan.after), tier } };
}

type Stored = Existing & { ownerTeamId: string | null };

async function load(tx: Db | Tx, drafts: readonly Cells[]) {
  const ids = drafts.flatMap(({ id }) => id || []);
  const names = drafts.flatMap(({ name }) => name || []);
  const rows = await tx.service.findMany({
    where: { OR: [{ id: { in: ids } }, { name: { in: names } }] },
    include: { ownerTeam: { select: { name: true } } },
  });
  const boards = await boardsWaiting(tx, { by: "service", ids: rows.map(({ id }) => id) });
  const asked = new Set(
    drafts.flatMap((row) => (row["archived"] === "yes" ? [row["id"], row["name"]] : [])),
  );
  const leaving = rows.filter(({ id, name }) => asked.has(id) || asked.has(name));
  const uses = await usesOf(
    tx,
    leaving.map(({ id }) => id),
  );
  const stored = rows.map((row): Stored => ({
    id: row.id,
    version: row.version,
    ownerTeamId: row.ownerTeamId,
    cells: serviceCells(row),
    boards: boards.get(row.id) ?? [],
    inUse: uses.get(row.id) ?? null,
  }));
  return {
    byId: new Map(stored.map((service) => [service.id, service])),
    byName: new Map(stored.map((service) => [service.cells["name"] ?? "", service])),
  };
}

/** As archiveService says it: what must be taken apart first. */
async function usesOf(tx: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; consumers: number; dependents: number }[]>`
    select s.id,
      (select count(*)::int from consumer c
        where c.service_id = s.id and c.archived_at is null) as consumers,
      (select count(*)::int from dependency d join service needer on needer.id = d.service_id
        where d.depends_on_id = s.id and d.archived_at is null
          and needer.archived_at is null) as dependents
    from service s where s.id = any(${ids}::uuid[])`;
  return new Map(
    rows.flatMap(({ id, consumers, dependents }) => {
      if (consumers > 0)
        return [[id, `It still uses ${counted(consumers, "key")}. Archive these uses first.`]];
      if (dependents > 0) return [[id, `Other services still depend on it: ${dependents}.`]];
      return [];
    }),
  );
}

async function keysOf(tx: Db | Tx, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.consumer.findMany({
    where: { serviceId: { in: [...serviceIds] } },
    select: { keyId: true },
    distinct: ["keyId"],
  });
  return rows.map(({ keyId }) => keyId);
}

/** By service: the open incidents of the keys that it uses or used. */
async function openIncidentsOf(
  { tx }: MutationContext,
  rows: readonly WriteRow<ServiceFields>[],
): Promise<Map<string, string[]>> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const found = await tx.$queryRaw<{ id: string; incidents: string[] }[]>`
    select c.service_id as id, array_agg(distinct i.id order by i.id) as incidents
    from consumer c join incident i on i.key_id = c.key_id and i.state <> 'resolved'
    where c.service_id = any(${ids}::uuid[]) group by 1`;
  return new Map(found.map(({ id, incidents }) => [id, incidents]));
}
