import "server-only";
import { markDeployedInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, namesOf, openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** Deployed is not proved: the running process may still hold the old value. */
export const markDeployed = mutation({
  name: "markDeployed",
  permission: "cutover.mark_deployed",
  input: markDeployedInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, link, happenedAt }) {
    const found = await openCutover(ctx, cutoverId);
    const at = happenedAt ?? ctx.now;
    refuseFuture(ctx.now, { happenedAt: at });
    await ctx.tx.cutover.update({
      where: { id: cutoverId },
      data: { deployedAt: at, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "cutover.marked_deployed",
      incidentId: found.record.id,
      subject: { type: "cutover", id: cutoverId },
      happenedAt: at,
      data: { link: link ?? null, ...namesOf(found.row, found.record) },
    });
    return cutoverAnswer(found);
  },
});
