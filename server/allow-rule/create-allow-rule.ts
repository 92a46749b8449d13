import "server-only";
import { createAllowRuleInput } from "@/domain/allow-rule/allow-rule-input";
import { readScope } from "@/server/allow-rule/read-scope";
import { writeAllowRule } from "@/server/allow-rule/write-allow-rule";
import { mutation } from "@/server/operation";

/** An exception: what it covers opens no incident until it ends. */
export const createAllowRule = mutation({
  name: "createAllowRule",
  permission: "allow_rule.create",
  input: createAllowRuleInput,
  async run(ctx, { reason, expiresInDays, sure, ...asked }) {
    const id = await writeAllowRule(ctx, {
      scope: await readScope(ctx, asked),
      reason: await ctx.keepText("reason", reason),
      expiresInDays,
      sure,
    });
    return { id };
  },
});
