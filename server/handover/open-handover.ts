import "server-only";
import { stateText } from "@/domain/incident/state-text";
import { newId } from "@/lib/ids";
import type { MemberActor, MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { loadSources } from "@/server/incident/room/load-sources";
import { roomDto } from "@/server/incident/room/room-dto";

/** Asks the receiver, with the state of the incident attached as it stands now. */
export async function openHandover(
  ctx: MutationContext,
  ask: { record: IncidentRecord; fromId: string; toId: string; by: MemberActor; note?: string },
): Promise<{ id: string }> {
  const { record, fromId, toId, by, note } = ask;
  const room = await roomDto(ctx, await loadSources(ctx, record));
  const standing = await ctx.keepText("standing", stateText(room));
  const words = note === undefined ? undefined : await ctx.keepText("note", note);
  const id = newId();
  await ctx.tx.handover.create({
    data: {
      id,
      incidentId: record.id,
      fromId,
      toId,
      state: "asked",
      standingId: standing.id,
      noteId: words?.id ?? null,
      askedAt: ctx.now,
    },
  });
  await ctx.record({
    kind: "handover.asked",
    incidentId: record.id,
    subject: { type: "member", id: toId },
    data: { handoverId: id, from: fromId, to: toId },
    texts: { standing, ...(words && { note: words }) },
  });
  await ctx.notify({
    to: [toId, ...(by.id === fromId ? [] : [fromId])],
    kind: "handover.asked",
    incidentId: record.id,
    ...(words && { text: words }),
  });
  return { id };
}
