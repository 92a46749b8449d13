import "server-only";
import { addPlanKeysInput } from "@/domain/rotation/rotation-input";
import { mutation } from "@/server/operation";
import { lockedPlan } from "@/server/rotation/find-plan";
import { putIntoPlan } from "@/server/rotation/put-into-plan";

export const addPlanKeys = mutation({
  name: "addPlanKeys",
  permission: "rotation.plan",
  input: addPlanKeysInput,
  async run(ctx, { planId, keyIds }) {
    const plan = await lockedPlan(ctx, planId);
    const added = await putIntoPlan(ctx, { planId, until: plan.untilDay, keyIds });
    if (added > 0) {
      await ctx.record({
        kind: "rotation_plan.key_added",
        subject: { type: "rotation_plan", id: planId },
        data: { name: plan.name, keys: added, keyIds },
      });
    }
    return { id: planId, added };
  },
});
