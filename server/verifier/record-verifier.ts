import "server-only";
import type { VerifierState } from "@/domain/verifier/verifier";
import { recordVerifierInput } from "@/domain/verifier/verifier-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";
import { followVerifiers } from "@/server/verifier/follow-verifiers";
import { lockVerifier } from "@/server/verifier/lock-verifier";

/** What one place does with the old key now, and how that is known. */
export const recordVerifier = mutation({
  name: "recordVerifier",
  permission: "verifier.record",
  input: recordVerifierInput,
  async run(ctx, { id, version, state, happenedAt = ctx.now, how, link }) {
    const { verifier, incidentId } = await lockVerifier(ctx, id);
    refuseFuture(ctx.now, { happenedAt });
    if (verifier.version !== version) {
      throw new AppError("conflict", "Somebody else has just recorded this place.", {
        hint: "Look at what it says now, then record yours.",
      });
    }
    const text = await ctx.keepText("how", how);
    await ctx.tx.verifier.update({
      where: { id },
      data: {
        state,
        since: happenedAt,
        howId: text.id,
        link: link ?? null,
        recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: kinds[state],
      ...(incidentId && { incidentId }),
      subject: { type: "verifier", id },
      happenedAt,
      data: { name: verifier.name, from: verifier.state, to: state, link: link ?? null },
      texts: { how: text },
    });
    if (incidentId !== null) await followVerifiers(ctx, { incidentId, happenedAt });
    return { id, state };
  },
});

const kinds = {
  accepts: "verifier.accepts",
  refuses: "verifier.refuses",
  unknown: "verifier.unknown",
} as const satisfies Record<VerifierState, string>;
