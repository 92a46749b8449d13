import "server-only";
import type { KeyVersionState, StateSource } from "@/domain/key/key";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";

/**
 * Writes a change of a version's state at the time it happened. The version's own state is that of
 * the latest change: an act entered late does not undo a newer one.
 */
export async function changeVersionState(
  ctx: MutationContext,
  change: {
    keyVersionId: string;
    state: KeyVersionState;
    source: StateSource;
    happenedAt: Date;
  },
): Promise<void> {
  if (change.happenedAt > ctx.now) throw fieldError("happenedAt", "That lies in the future.");
  await ctx.tx.keyVersionState.create({
    data: { id: newId(), ...change, recordedAt: ctx.now },
  });
  const latest = await ctx.tx.keyVersionState.findFirstOrThrow({
    where: { keyVersionId: change.keyVersionId },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
  });
  await ctx.tx.keyVersion.update({
    where: { id: change.keyVersionId },
    data: {
      state: latest.state,
      stateSince: latest.happenedAt,
      version: { increment: 1 },
    },
  });
}
