import "server-only";
import { mayManageRestriction } from "@/domain/restriction/may-manage";
import { readerWaySchema } from "@/domain/restriction/restriction";
import type { RestrictionDto } from "@/domain/restriction/restriction-dto";
import type { QueryContext } from "@/server/context";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { stillReads } from "@/server/restriction/visible-to";

/** Who sees it and why; null while everybody does. */
export async function restrictionDto(
  ctx: QueryContext,
  { record, people, texts }: RoomSources,
): Promise<RestrictionDto | null> {
  if (!record.restricted) return null;
  const rows = await ctx.tx.incidentReader.findMany({
    where: { incidentId: record.id, ...stillReads(ctx.now) },
    orderBy: { grantedAt: "asc" },
  });
  const parts = [
    { id: record.leadId, how: "lead" as const, until: null },
    { id: record.restrictedById, how: "restricted_it" as const, until: null },
    ...rows.map((row) => ({
      id: row.memberId,
      how: readerWaySchema.parse(row.way),
      until: row.until?.toISOString() ?? null,
    })),
  ];
  const readers = parts.flatMap(({ id, ...part }, index) => {
    const person = people(id);
    const first = parts.findIndex((other) => other.id === id) === index;
    return person === null || !first ? [] : [{ ...person, ...part }];
  });
  return {
    since: record.restrictedAt?.toISOString() ?? null,
    by: people(record.restrictedById),
    reason: texts(record.restrictedReasonId),
    suspect: people(record.suspectId),
    readers,
    mayManage: ctx.actor.type === "member" && mayManageRestriction(record, ctx.actor),
  };
}
