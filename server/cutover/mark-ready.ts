import "server-only";
import { cutoverInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, namesOf, openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";

/** The change is prepared: it can be deployed when the new key is stored. */
export const markReady = mutation({
  name: "markReady",
  permission: "cutover.mark_ready",
  input: cutoverInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId }) {
    const found = await openCutover(ctx, cutoverId);
    await ctx.tx.cutover.update({
      where: { id: cutoverId },
      data: { readyAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "cutover.marked_ready",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      data: namesOf(found.row, found.record),
    });
    return cutoverAnswer(found);
  },
});
