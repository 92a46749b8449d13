import "server-only";
import { allowRuleState } from "@/domain/allow-rule/allow-rule";
import type { AllowRule } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { editConflict } from "@/server/edit-conflict";

/** A rule as its page showed it, under its lock. An ended one stays ended. */
export async function lockedAllowRule(
  ctx: MutationContext,
  { id, version }: { id: string; version: number },
): Promise<AllowRule> {
  await ctx.tx.$queryRaw`select id from allow_rule where id = ${id}::uuid for update`;
  const row = await ctx.tx.allowRule.findUnique({ where: { id } });
  if (row === null) throw new AppError("not_found", "There is no such rule.");
  if (row.version !== version) {
    throw await editConflict(ctx.tx, {
      subject: { type: "allow_rule", id },
      version: row.version,
      fields: {},
    });
  }
  if (allowRuleState(row, ctx.now) === "ended") {
    throw new AppError("wrong_state", "This rule was ended.", { hint: "Add a new one." });
  }
  return row;
}
