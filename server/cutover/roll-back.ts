import "server-only";
import { setBackInput } from "@/domain/cutover/cutover-input";
import {
  cutoverAnswer,
  laterOf,
  namesOf,
  openCutover,
  ownsCutover,
} from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** It went back to the old key: what proved the move before counts no more. */
export const rollBack = mutation({
  name: "rollBack",
  permission: "cutover.roll_back",
  input: setBackInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, reason, happenedAt }) {
    const found = await openCutover(ctx, cutoverId);
    const at = happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt: at });
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.cutover.update({
      where: { id: cutoverId },
      data: {
        setBackAt: laterOf(at, found.row.setBackAt),
        updatedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "cutover.set_back",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      happenedAt: at,
      data: namesOf(found.row, found.record),
      texts: { reason: text },
    });
    return cutoverAnswer(found);
  },
});
