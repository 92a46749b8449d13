import "server-only";
import { planKeyInput } from "@/domain/rotation/rotation-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { lockedPlan } from "@/server/rotation/find-plan";

/** A key whose turn has not come. Its date stays: it is the key's own. */
export const removePlanKey = mutation({
  name: "removePlanKey",
  permission: "rotation.plan",
  input: planKeyInput,
  async run(ctx, { planId, keyId }) {
    const plan = await lockedPlan(ctx, planId);
    const where = { planId_keyId: { planId, keyId } };
    const row = await ctx.tx.rotationPlanKey.findUnique({ where });
    if (row === null) throw new AppError("not_found", "This key is not in the plan.");
    if (row.incidentId !== null) {
      throw new AppError("wrong_state", "Its rotation was begun, so it stays in the plan.", {
        hint: "Call the rotation off, if it is not wanted.",
      });
    }
    await ctx.tx.rotationPlanKey.delete({ where });
    await ctx.record({
      kind: "rotation_plan.key_removed",
      subject: { type: "rotation_plan", id: planId },
      data: { name: plan.name, keyId },
    });
    return { id: planId };
  },
});
