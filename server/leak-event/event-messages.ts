import "server-only";
import type { OwnerMessageDto } from "@/domain/leak-event/leak-event-dto";
import type { QueryContext } from "@/server/context";
import type { People } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { unhidden } from "@/server/restriction/visible-to";

/** What was sent, newest first. One about an incident that the actor may not see is not there. */
export async function eventMessages(
  ctx: QueryContext,
  { eventId, people }: { eventId: string; people: People },
): Promise<OwnerMessageDto[]> {
  const rows = await ctx.tx.leakEventMessage.findMany({
    where: { leakEventId: eventId },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    include: { team: { select: { name: true } } },
  });
  const numbers = [...new Set(rows.flatMap(({ incidentNumbers }) => incidentNumbers))];
  const [texts, seen] = await Promise.all([
    loadTexts(
      ctx.tx,
      rows.map(({ textId }) => textId),
    ),
    ctx.tx.incident.findMany({
      where: { AND: [{ number: { in: numbers } }, unhidden(ctx)] },
      select: { number: true },
    }),
  ]);
  const visible = new Set(seen.map(({ number }) => number));
  return rows
    .filter(({ incidentNumbers }) => incidentNumbers.every((number) => visible.has(number)))
    .map((row) => ({
      id: row.id,
      team: row.team?.name ?? null,
      channel: row.channel,
      text: texts(row.textId),
      incidents: row.incidentNumbers,
      sentBy: people(row.sentById)?.name ?? null,
      sentAt: row.sentAt.toISOString(),
    }));
}
