import "server-only";
import { createRotationPlanInput } from "@/domain/rotation/rotation-input";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { putIntoPlan } from "@/server/rotation/put-into-plan";
import { requireTeam } from "@/server/service/require-team";

/** "These 9 keys this quarter." */
export const createRotationPlan = mutation({
  name: "createRotationPlan",
  permission: "rotation.plan",
  input: createRotationPlanInput,
  async run(ctx, { name, teamId, from, until, keyIds }) {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person makes a plan.");
    await requireTeam(ctx.tx, teamId, { field: "teamId" });
    const id = newId();
    await ctx.tx.rotationPlan.create({
      data: {
        id,
        name,
        teamId: teamId ?? null,
        fromDay: from,
        untilDay: until,
        createdById: actor.id,
        createdAt: ctx.now,
      },
    });
    const keys = await putIntoPlan(ctx, { planId: id, until, keyIds });
    await ctx.record({
      kind: "rotation_plan.created",
      subject: { type: "rotation_plan", id },
      data: { name, keys, teamId: teamId ?? null, until: until.toISOString() },
    });
    return { id, name };
  },
});
