import "server-only";
import type { ChangesDto } from "@/domain/home/home-dto";
import { noQuestion } from "@/domain/home/home-input";
import { toEventDtos } from "@/server/event/event-dto";
import { eventFilter } from "@/server/event/event-filter";
import { query } from "@/server/operation";

const most = 100;
/** Before the first mark: enough to see what this is. */
const atFirst = 10;

/** What others did to incidents since this person marked the log as seen. */
export const listChanges = query({
  name: "listChanges",
  permission: "event.list",
  input: noQuestion,
  async run(ctx): Promise<ChangesDto> {
    const { actor, tx } = ctx;
    if (actor.type !== "member") return { events: [], more: false, first: true, upTo: 0 };
    const [{ seenUpTo }, newest] = await Promise.all([
      tx.member.findUniqueOrThrow({ where: { id: actor.id }, select: { seenUpTo: true } }),
      tx.eventSeal.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } }),
    ]);
    const upTo = newest?.seq ?? 0n;
    const take = seenUpTo === null ? atFirst : most;
    const found = await tx.eventSeal.findMany({
      where: {
        seq: { gt: seenUpTo ?? 0n, lte: upTo },
        event: {
          AND: [
            await eventFilter(ctx, {}),
            { incidentId: { not: null } },
            { OR: [{ actorId: null }, { actorId: { not: actor.id } }] },
          ],
        },
      },
      orderBy: { seq: "desc" },
      take: take + 1,
      select: {
        seq: true,
        event: { select: { recordedAt: true, incidentId: true, canonical: true } },
      },
    });
    const rows = found.slice(0, take).map(({ seq, event }) => ({ seq, ...event }));
    return {
      events: await toEventDtos(tx, rows),
      more: found.length > take,
      first: seenUpTo === null,
      upTo: Number(upTo),
    };
  },
});
