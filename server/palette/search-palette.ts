import "server-only";
import { countIncidentsInput } from "@/domain/incident/list-input";
import { type PaletteHit, searchPaletteInput, shortestWord } from "@/domain/palette/palette-dto";
import type { QueryContext } from "@/server/context";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentPage } from "@/server/incident/incident-page";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";

const most = 5;

/** What the typed words name: an incident, a key or its id, a service, a person. */
export const searchPalette = query({
  name: "searchPalette",
  permission: "lookup.search",
  input: searchPaletteInput,
  async run(ctx, { q }): Promise<PaletteHit[]> {
    const found = await Promise.all([
      findNumber(ctx, q),
      findIncidents(ctx, q),
      findKeys(ctx, q),
      findServices(ctx, q),
      findPeople(ctx, q),
    ]);
    const byPath = new Map(found.flat().map((hit) => [hit.path + hit.label, hit]));
    return [...byPath.values()];
  },
});

async function findNumber(ctx: QueryContext, q: string): Promise<PaletteHit[]> {
  const number = /^(?:leak-)?(\d{1,9})$/i.exec(q)?.[1];
  if (number === undefined) return [];
  const rows = await ctx.tx.incident.findMany({
    where: { AND: [{ number: Number(number) }, visibleIncidents(ctx)] },
    select: { id: true, number: true, title: true },
  });
  return rows.map(incidentHit);
}

/** Open ones, worst first. An owner searches no more than what the own card says. */
async function findIncidents(ctx: QueryContext, q: string): Promise<PaletteHit[]> {
  if (!q.split(/\s+/).some((word) => word.length >= shortestWord)) return [];
  if (ctx.actor.type === "member" && ctx.actor.role === "owner") return findOwnIncidents(ctx, q);
  const page = await incidentPage(ctx, {
    filter: incidentFilter(countIncidentsInput.parse({ view: "open", q }), ctx),
    order: { order: "severity", backwards: false },
    cursor: undefined,
    limit: most,
  });
  return page.data.map(incidentHit);
}

async function findOwnIncidents(ctx: QueryContext, q: string): Promise<PaletteHit[]> {
  const rows = await ctx.tx.incident.findMany({
    where: {
      AND: [{ title: { contains: q, mode: "insensitive" } }, visibleIncidents(ctx)],
      state: { not: "resolved" },
    },
    orderBy: [{ severityRank: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, number: true, title: true },
  });
  return rows.map(incidentHit);
}

function incidentHit(row: { id: string; number: number; title: string }): PaletteHit {
  const { id, number, title } = row;
  return {
    kind: "incident",
    id,
    label: `LEAK-${number}`,
    hint: title,
    path: `/incidents/${number}`,
  };
}

async function findKeys({ tx }: QueryContext, q: string): Promise<PaletteHit[]> {
  const ids = { OR: [{ publicId: q }, { providerKeyId: q }] };
  const rows = await tx.key.findMany({
    where: {
      archivedAt: null,
      OR: [{ name: { contains: q, mode: "insensitive" } }, { versions: { some: ids } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true, secretTypeId: true },
  });
  return rows.map(({ id, name, secretTypeId }) => ({
    kind: "key",
    id,
    label: name,
    hint: secretTypeRef(secretTypeId).name,
    path: `/keys/${id}`,
  }));
}

async function findServices({ tx }: QueryContext, q: string): Promise<PaletteHit[]> {
  const rows = await tx.service.findMany({
    where: { archivedAt: null, name: { contains: q, mode: "insensitive" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true, ownerTeam: { select: { name: true } } },
  });
  return rows.map(({ id, name, ownerTeam }) => ({
    kind: "service",
    id,
    label: name,
    hint: ownerTeam?.name ?? null,
    path: `/services/${id}`,
  }));
}

async function findPeople({ tx }: QueryContext, q: string): Promise<PaletteHit[]> {
  const rows = await tx.member.findMany({
    where: { archivedAt: null, user: { name: { contains: q, mode: "insensitive" } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take: most,
    select: { id: true, role: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, role, user }) => ({
    kind: "person",
    id,
    label: user.name,
    hint: role,
    path: "/settings/members",
  }));
}
