import "server-only";
import { canonicalEventSchema } from "@/domain/event/canonical";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";

type Act = { incidentId: string; eventId: string; kind: string };

/**
 * The data of an act that may still be taken back: the person's own, and the last of its kind on
 * this incident. Whatever was decided since stays.
 */
export async function undoableAct(
  ctx: MutationContext,
  { incidentId, eventId, kind }: Act,
): Promise<unknown> {
  const last = await ctx.tx.event.findFirst({
    where: { incidentId, kind },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true, actorId: true, canonical: true },
  });
  if (last?.id !== eventId) {
    throw new AppError("wrong_state", "It was changed since. It stays as it is.");
  }
  if (ctx.actor.type !== "member" || last.actorId !== ctx.actor.id) {
    throw new AppError("forbidden", "Only who did this takes it back.");
  }
  return canonicalEventSchema.parse(JSON.parse(last.canonical)).data;
}
