import "server-only";
import { rotationProgress } from "@/domain/rotation/rotation";
import type { RotationPlanPage } from "@/domain/rotation/rotation-dto";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { rotationKeySelect, rotationRows } from "@/server/rotation/rotation-rows";

export const planInclude = {
  team: { select: { id: true, name: true } },
  keys: {
    orderBy: [{ key: { rotateBy: "asc" } }, { key: { name: "asc" } }, { keyId: "asc" }],
    select: { incidentId: true, key: { select: rotationKeySelect } },
  },
} satisfies Prisma.RotationPlanInclude;

type PlanRow = Prisma.RotationPlanGetPayload<{ include: typeof planInclude }>;

/** Plans with their keys and how far each is. */
export async function planPages(
  ctx: QueryContext,
  plans: readonly PlanRow[],
): Promise<RotationPlanPage[]> {
  const all = await rotationRows(
    ctx,
    plans.flatMap(({ keys }) => keys),
  );
  let from = 0;
  return plans.map((plan) => {
    const rows = all.slice(from, from + plan.keys.length);
    from += plan.keys.length;
    return {
      id: plan.id,
      version: plan.version,
      name: plan.name,
      team: plan.team,
      from: plan.fromDay,
      until: plan.untilDay,
      archivedAt: plan.archivedAt,
      progress: rotationProgress(rows.map(({ stand }) => stand)),
      rows,
    };
  });
}
