import "server-only";
import { markToldInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, namesOf, openCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** The owner was told what moves, and by when. */
export const markTold = mutation({
  name: "markTold",
  permission: "cutover.ask",
  input: markToldInput,
  async run(ctx, { cutoverId, via, happenedAt }) {
    const found = await openCutover(ctx, cutoverId);
    const at = happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt: at });
    await ctx.tx.cutover.update({
      where: { id: cutoverId },
      data: { askedAt: at, askedVia: via, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "cutover.owner_told",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      happenedAt: at,
      data: { via, ...namesOf(found.row, found.record) },
    });
    return cutoverAnswer(found);
  },
});
