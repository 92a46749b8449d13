import "server-only";
import { planKeyInput } from "@/domain/rotation/rotation-input";
import type { StartResult } from "@/domain/rotation/rotation-dto";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { lockedPlan } from "@/server/rotation/find-plan";
import { openRotation } from "@/server/rotation/open-rotation";

/** Begins one key's rotation. A leak that is open on it already is its rotation. */
export const startPlanKey = mutation({
  name: "startPlanKey",
  permission: "rotation.start",
  input: planKeyInput,
  async run(ctx, { planId, keyId }): Promise<StartResult> {
    const plan = await lockedPlan(ctx, planId);
    const where = { planId_keyId: { planId, keyId } };
    const row = await ctx.tx.rotationPlanKey.findUnique({
      where,
      include: { incident: true, key: { select: { name: true } } },
    });
    if (row === null) throw new AppError("not_found", "This key is not in the plan.");
    const calledOff = row.incident?.resolution === "called_off";
    if (row.incident !== null && !calledOff) {
      throw new AppError("wrong_state", "The rotation of this key was begun already.");
    }
    const { incidentId, opened } = await openRotation(ctx, keyId);
    await ctx.tx.rotationPlanKey.update({ where, data: { incidentId } });
    await ctx.record({
      kind: "rotation_plan.key_started",
      incidentId,
      subject: { type: "rotation_plan", id: planId },
      data: { name: plan.name, keyId, opened },
    });
    const seen = await ctx.tx.incident.findFirst({
      where: { AND: [{ id: incidentId }, unhidden(ctx)] },
      select: { number: true },
    });
    return {
      keyId,
      name: row.key.name,
      outcome: opened ? "opened" : "already_open",
      number: seen?.number ?? null,
    };
  },
});
