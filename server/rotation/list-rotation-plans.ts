import "server-only";
import type { RotationPlanDto } from "@/domain/rotation/rotation-dto";
import { listRotationPlansInput } from "@/domain/rotation/rotation-input";
import { query } from "@/server/operation";
import { planInclude, planPages } from "@/server/rotation/plan-dto";

const most = 100;

/** Plans that run, the one that ends next first. */
export const listRotationPlans = query({
  name: "listRotationPlans",
  permission: "rotation.list",
  input: listRotationPlansInput,
  async run(ctx): Promise<RotationPlanDto[]> {
    const plans = await ctx.tx.rotationPlan.findMany({
      where: { archivedAt: null },
      orderBy: [{ untilDay: "asc" }, { id: "asc" }],
      take: most,
      include: planInclude,
    });
    return (await planPages(ctx, plans)).map(({ rows: _rows, ...plan }) => plan);
  },
});
