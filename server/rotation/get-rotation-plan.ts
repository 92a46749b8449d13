import "server-only";
import type { RotationPlanPage } from "@/domain/rotation/rotation-dto";
import { getRotationPlanInput } from "@/domain/rotation/rotation-input";
import { AppError } from "@/lib/app-error";
import { query } from "@/server/operation";
import { planInclude, planPages } from "@/server/rotation/plan-dto";

/** One plan with its keys, and how far each is. */
export const getRotationPlan = query({
  name: "getRotationPlan",
  permission: "rotation.list",
  input: getRotationPlanInput,
  async run(ctx, { id }): Promise<RotationPlanPage> {
    const plan = await ctx.tx.rotationPlan.findUnique({ where: { id }, include: planInclude });
    const [page] = plan === null ? [] : await planPages(ctx, [plan]);
    if (page === undefined) throw new AppError("not_found", "There is no such plan.");
    return page;
  },
});
