import "server-only";
import { getConsumerInput } from "@/domain/consumer/consumer-list";
import type { EventDto } from "@/domain/event/event-dto";
import { AppError } from "@/lib/app-error";
import type { QueryContext } from "@/server/context";
import { toEventDtos } from "@/server/event/event-dto";
import { query } from "@/server/operation";
import { hiddenIncidentIds, visibleIncidents } from "@/server/restriction/visible-to";
import { ownsTeam } from "@/server/service/ownership";

const most = 200;

/**
 * What became of one consumer, newest first: its facts, and its cut-overs in the incidents that this
 * person may see. A change that stands on several timelines is one line, and names no hidden one.
 */
export const listConsumerHistory = query({
  name: "listConsumerHistory",
  permission: "consumer.read",
  input: getConsumerInput,
  async run(ctx, { id }): Promise<EventDto[]> {
    const cutoverIds = await cutoversOf(ctx, id);
    const rows = await ctx.tx.event.findMany({
      where: {
        OR: [
          { subjectType: "consumer", subjectId: id },
          { subjectType: "cutover", subjectId: { in: cutoverIds } },
        ],
      },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        recordedAt: true,
        incidentId: true,
        canonical: true,
        seal: { select: { seq: true } },
      },
    });
    const hidden = new Set(await hiddenIncidentIds(ctx));
    const events = await toEventDtos(
      ctx.tx,
      rows.map(({ seal, ...row }) => ({ ...row, seq: seal?.seq ?? null })),
    );
    return onceEach(events).map((event) => ({
      ...event,
      incident: event.incident !== null && hidden.has(event.incident.id) ? null : event.incident,
      // What people wrote stands in the incident's own timeline.
      texts: [],
    }));
  },
});

async function cutoversOf(ctx: QueryContext, id: string): Promise<string[]> {
  const consumer = await ctx.tx.consumer.findUnique({
    where: { id },
    select: { service: { select: { ownerTeamId: true } } },
  });
  if (consumer === null) throw new AppError("not_found", "There is no such consumer.");
  const { actor } = ctx;
  const isOwner = actor.type === "member" && actor.role === "owner";
  if (isOwner && !ownsTeam(actor, consumer.service.ownerTeamId)) return [];
  const cutovers = await ctx.tx.cutover.findMany({
    where: { consumerId: id, incident: visibleIncidents(ctx) },
    select: { id: true },
  });
  return cutovers.map((cutover) => cutover.id);
}

/** The same act on several timelines has the same kind, subject and time. */
function onceEach(events: readonly EventDto[]): EventDto[] {
  const seen = new Set<string>();
  return events.filter(({ kind, subject, recordedAt }) => {
    const act = `${kind} ${subject?.id} ${recordedAt.getTime()}`;
    if (seen.has(act)) return false;
    seen.add(act);
    return true;
  });
}
