import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { Actor, QueryContext } from "@/server/context";

/** Who looks, and when: what a broken glass shows ends by itself. */
export type Viewer = { actor: Actor; now: Date };

const { sql } = Prisma;

/**
 * The one rule of who may see an incident, said three times: on rows of `incident i` here, as a
 * condition of Prisma, and of one incident. A restricted one is there for its lead, whoever
 * restricted it and the people named, and never for whom it suspects. Rekey's own jobs see all.
 */
export function visibleTo({ actor, now }: Viewer): Prisma.Sql {
  if (actor.type === "system") return sql`true`;
  if (actor.type !== "member") return sql`not i.restricted`;
  return seenBySql(sql`${actor.id}::uuid`, now);
}

/** What one member may see, whoever asks; the member as an expression, such as a column. */
export function seenBySql(member: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`(not i.restricted or (
    i.suspect_id is distinct from ${member} and (
      i.lead_id = ${member} or i.restricted_by_id = ${member}
      or exists (
        select 1 from incident_reader r
        where r.incident_id = i.id and r.member_id = ${member}
          and r.ended_at is null and (r.until is null or r.until > ${now})))))`;
}

/** The same as a condition of Prisma, whatever the role. */
export function unhidden({ actor, now }: Viewer): Prisma.IncidentWhereInput {
  if (actor.type === "system") return {};
  if (actor.type !== "member") return { restricted: false };
  return seenBy(actor.id, now);
}

/** What one member may see, whoever asks: whom an act gives something to do. */
export function seenBy(id: string, now: Date): Prisma.IncidentWhereInput {
  return {
    OR: [
      { restricted: false },
      {
        AND: [
          { OR: [{ suspectId: null }, { suspectId: { not: id } }] },
          {
            OR: [
              { leadId: id },
              { restrictedById: id },
              { readers: { some: { memberId: id, ...stillReads(now) } } },
            ],
          },
        ],
      },
    ],
  };
}

/** On rows of `incident_reader`: not taken back, not run out. */
export function stillReads(now: Date): Prisma.IncidentReaderWhereInput {
  return { endedAt: null, OR: [{ until: null }, { until: { gt: now } }] };
}

/**
 * Which incidents a page may name. An owner meets those alone in which the own team's services
 * have to move.
 */
export function visibleIncidents(viewer: Viewer): Prisma.IncidentWhereInput {
  const { actor } = viewer;
  if (actor.type !== "member" || actor.role !== "owner") return unhidden(viewer);
  const ownService = { ownerTeamId: { in: [...actor.teamIds] } };
  return {
    AND: [unhidden(viewer), { cutovers: { some: { consumer: { service: ownService } } } }],
  };
}

type Seeing = Pick<QueryContext, "tx" | "actor" | "now">;

/** Of this number, for whoever may see it. Everybody else is told what an unused number is told. */
export async function findVisible(ctx: Seeing, number: number): Promise<{ id: string }> {
  const found = await ctx.tx.incident.findFirst({
    where: { AND: [{ number }, unhidden(ctx)] },
    select: { id: true },
  });
  if (found === null) throw new AppError("not_found", `There is no LEAK-${number}.`);
  return found;
}

/** For whoever comes by the id of a thing on it: the answer is that there is no such thing. */
export async function mustSee(ctx: Seeing, incidentId: string, missing: AppError): Promise<void> {
  const seen = await ctx.tx.incident.count({
    where: { AND: [{ id: incidentId }, unhidden(ctx)] },
  });
  if (seen === 0) throw missing;
}

/** Of incidents that cannot be joined to: the ids that this person must not meet. Normally few. */
export async function hiddenIncidentIds(ctx: Seeing): Promise<string[]> {
  if (ctx.actor.type === "system") return [];
  // In SQL: "not" of a comparison with nothing is nothing, which Prisma's NOT would drop.
  const rows = await ctx.tx.$queryRaw<{ id: string }[]>`
    select i.id from incident i where i.restricted and (${visibleTo(ctx)}) is not true`;
  return rows.map(({ id }) => id);
}

/** Rows that name an incident but have no relation to it: all but those of these. */
export function without(hidden: readonly string[]) {
  if (hidden.length === 0) return {};
  return { OR: [{ incidentId: null }, { incidentId: { notIn: [...hidden] } }] };
}
