import "server-only";
import { z } from "zod";
import { incidentStateSchema } from "@/domain/incident/incident";
import { lookupInput } from "@/domain/lookup/lookup-input";
import type { LookupResult } from "@/domain/lookup/lookup-dto";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

const most = 10;
const current = { where: { archivedAt: null } };
const nothing: LookupResult = { incidents: [], keys: [], variables: [], services: [], more: [] };

/** Words only: whatever may be a secret was looked up by its digest and never came here. */
export const lookup = query({
  name: "lookup",
  permission: "lookup.search",
  input: lookupInput,
  async run(ctx, { q }): Promise<LookupResult> {
    if (q === "") return nothing;
    const [incidents, keys, variables, services] = await Promise.all([
      findIncidents(ctx, q),
      findKeys(ctx, q),
      findVariables(ctx, q),
      findServices(ctx, q),
    ]);
    const more = Object.entries({ keys, variables, services })
      .filter(([, rows]) => rows.length > most)
      .map(([kind]) => kind as LookupResult["more"][number]);
    return {
      incidents,
      keys: keys.slice(0, most),
      variables: variables.slice(0, most),
      services: services.slice(0, most),
      more,
    };
  },
});

async function findIncidents(ctx: QueryContext, q: string) {
  const number = /^(?:leak-)?(\d{1,9})$/i.exec(q)?.[1];
  if (number === undefined) return [];
  const rows = await ctx.tx.incident.findMany({
    where: { AND: [{ number: Number(number) }, visibleIncidents(ctx)] },
    select: { number: true, title: true, state: true },
  });
  return rows.map((row) => ({ ...row, state: incidentStateSchema.parse(row.state) }));
}

async function findKeys({ tx }: QueryContext, q: string) {
  const part = { contains: q, mode: "insensitive" as const };
  const or: Prisma.KeyWhereInput[] = [
    { name: part },
    { ownerTeam: { name: part } },
    { versions: { some: { OR: [{ publicId: q }, { providerKeyId: q }] } } },
  ];
  if (z.uuid().safeParse(q).success) or.push({ id: q });
  const rows = await tx.key.findMany({
    where: { archivedAt: null, OR: or },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most + 1,
    include: { ownerTeam: { select: { name: true } }, _count: { select: { consumers: current } } },
  });
  return rows.map(({ id, name, secretTypeId, ownerTeam, _count }) => ({
    id,
    name,
    secretType: secretTypeRef(secretTypeId).name,
    ownerTeam: ownerTeam?.name ?? null,
    consumers: _count.consumers,
  }));
}

async function findVariables({ tx }: QueryContext, q: string) {
  const rows = await tx.consumer.findMany({
    where: { archivedAt: null, variableName: { contains: q, mode: "insensitive" } },
    orderBy: [{ variableName: "asc" }, { service: { name: "asc" } }, { id: "asc" }],
    take: most + 1,
    select: {
      variableName: true,
      service: { select: { id: true, name: true } },
      environment: { select: { name: true } },
      key: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ variableName, environment, ...row }) => ({
    variableName: variableName ?? "",
    environment: environment.name,
    ...row,
  }));
}

async function findServices({ tx }: QueryContext, q: string) {
  const part = { contains: q, mode: "insensitive" as const };
  const rows = await tx.service.findMany({
    where: { archivedAt: null, OR: [{ name: part }, { ownerTeam: { name: part } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most + 1,
    include: {
      ownerTeam: { select: { name: true } },
      consumers: { ...current, distinct: ["keyId"], select: { keyId: true } },
    },
  });
  return rows.map(({ id, name, ownerTeam, consumers }) => ({
    id,
    name,
    ownerTeam: ownerTeam?.name ?? null,
    keys: consumers.length,
  }));
}
