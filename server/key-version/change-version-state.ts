import "server-only";
import { type KeyVersionState, keyVersionStateSchema, type StateSource } from "@/domain/key/key";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { refuseFuture } from "@/server/refuse-times";

/**
 * Writes a change of a version's state at the time it happened. The version's own state is that of
 * the latest change, so one that something newer contradicts is refused.
 */
export async function changeVersionState(
  ctx: MutationContext,
  change: {
    keyVersionId: string;
    state: Exclude<KeyVersionState, "unknown">;
    source: StateSource;
    happenedAt: Date;
  },
): Promise<void> {
  refuseFuture(ctx.now, { happenedAt: change.happenedAt });
  const newer = await newerChange(ctx, change);
  if (newer !== null && newer.state !== change.state) {
    throw fieldError("happenedAt", newerSentences[newer.state]);
  }
  await ctx.tx.keyVersionState.create({
    data: { id: newId(), ...change, recordedAt: ctx.now },
  });
  await ctx.tx.keyVersion.update({
    where: { id: change.keyVersionId },
    data: {
      state: change.state,
      stateSince: newer?.happenedAt ?? change.happenedAt,
      version: { increment: 1 },
    },
  });
}

/** What is known of a version from after a time. "Not known" is no change. */
export async function newerChange(
  ctx: MutationContext,
  { keyVersionId, happenedAt }: { keyVersionId: string; happenedAt: Date },
): Promise<{ state: KeyVersionState; happenedAt: Date } | null> {
  const newer = await ctx.tx.keyVersionState.findFirst({
    where: { keyVersionId, state: { not: "unknown" }, happenedAt: { gt: happenedAt } },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
  });
  if (newer === null) return null;
  return { state: keyVersionStateSchema.parse(newer.state), happenedAt: newer.happenedAt };
}

const newerSentences = {
  live: "It was known to work after that. Give a later time.",
  disabled: "It was switched off after that. Give a later time.",
  dead: "It was dead after that. Give a later time.",
  unknown: "Something newer is known. Give a later time.",
} as const satisfies Record<KeyVersionState, string>;
