import "server-only";
import { AppError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import type { Handover } from "@/generated/prisma/client";
import { lockIncident } from "@/server/key/lock-key";
import { mustSee } from "@/server/restriction/visible-to";

type Found = { handover: Handover; actor: MemberActor; number: number };

/** A hand-over that still waits, under the locks of key and incident. */
export async function waitingHandover(ctx: MutationContext, id: string): Promise<Found> {
  const { actor } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "A person hands over.");
  const missing = new AppError("not_found", "There is no such hand-over.");
  const named = await ctx.tx.handover.findUnique({ where: { id }, select: { incidentId: true } });
  if (named === null) throw missing;
  await mustSee(ctx, named.incidentId, missing);
  await lockIncident(ctx.tx, named.incidentId);
  const { incident, ...handover } = await ctx.tx.handover.findUniqueOrThrow({
    where: { id },
    include: { incident: { select: { number: true } } },
  });
  if (handover.state !== "asked") {
    throw new AppError("wrong_state", `This hand-over was ${handover.state} already.`);
  }
  return { handover, actor, number: incident.number };
}
