import "server-only";
import { removeVerifierInput } from "@/domain/verifier/verifier-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { followVerifiers } from "@/server/verifier/follow-verifiers";
import { lockVerifier } from "@/server/verifier/lock-verifier";

/** It never accepted the key. What is known to accept it can't be taken off the list. */
export const removeVerifier = mutation({
  name: "removeVerifier",
  permission: "verifier.remove",
  input: removeVerifierInput,
  async run(ctx, { id, reason }) {
    const { verifier, incidentId } = await lockVerifier(ctx, id);
    if (verifier.state === "accepts") {
      throw new AppError("wrong_state", `${verifier.name} accepts the key.`, {
        hint: "Record first that it refuses it, or that this is not known.",
      });
    }
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.verifier.update({
      where: { id },
      data: { removedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "verifier.removed",
      ...(incidentId && { incidentId }),
      subject: { type: "verifier", id },
      data: { name: verifier.name, state: verifier.state },
      texts: { reason: text },
    });
    if (incidentId !== null) await followVerifiers(ctx, { incidentId, happenedAt: ctx.now });
    return { id };
  },
});
