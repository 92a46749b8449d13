import "server-only";
import { archiveRotationPlanInput } from "@/domain/rotation/rotation-input";
import { editConflict } from "@/server/edit-conflict";
import { mutation } from "@/server/operation";
import { lockedPlan } from "@/server/rotation/find-plan";

/** Ends a plan. Its rotations and the dates of its keys stay. */
export const archiveRotationPlan = mutation({
  name: "archiveRotationPlan",
  permission: "rotation.plan",
  input: archiveRotationPlanInput,
  async run(ctx, { id, version }) {
    const stored = await lockedPlan(ctx, id);
    if (stored.version !== version) {
      const subject = { type: "rotation_plan", id };
      throw await editConflict(ctx.tx, { subject, version: stored.version, fields: {} });
    }
    await ctx.tx.rotationPlan.update({
      where: { id },
      data: { archivedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "rotation_plan.archived",
      subject: { type: "rotation_plan", id },
      data: { name: stored.name },
    });
    return { id };
  },
});
