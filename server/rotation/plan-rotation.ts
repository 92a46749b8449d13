import "server-only";
import { planRotationInput } from "@/domain/rotation/rotation-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { openRotation } from "@/server/rotation/open-rotation";

/** Begins to rotate a key that did not leak: the same board, gate and proof. */
export const planRotation = mutation({
  name: "planRotation",
  permission: "rotation.start",
  input: planRotationInput,
  async run(ctx, { keyId }) {
    const { incidentId, opened } = await openRotation(ctx, keyId);
    if (opened) return incidentAnswer(ctx, incidentId);
    const seen = await ctx.tx.incident.findFirst({
      where: { AND: [{ id: incidentId }, unhidden(ctx)] },
      select: { number: true },
    });
    const which = seen === null ? "An incident" : `LEAK-${seen.number}`;
    throw new AppError("wrong_state", `${which} answers this key already.`, {
      hint: "A key is rotated in one incident at a time.",
    });
  },
});
