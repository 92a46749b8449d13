import "server-only";
import type { RotationPlan } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";

/** A plan under its lock. One that is over takes no change. */
export async function lockedPlan({ tx }: MutationContext, id: string): Promise<RotationPlan> {
  await tx.$queryRaw`select id from rotation_plan where id = ${id}::uuid for update`;
  const plan = await tx.rotationPlan.findUnique({ where: { id } });
  if (plan === null) throw new AppError("not_found", "There is no such plan.");
  if (plan.archivedAt !== null) {
    throw new AppError("wrong_state", "This plan was ended.", { hint: "Make a new one." });
  }
  return plan;
}
