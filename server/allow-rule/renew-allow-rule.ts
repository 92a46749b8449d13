import "server-only";
import { renewAllowRuleInput } from "@/domain/allow-rule/allow-rule-input";
import { warnAt } from "@/domain/allow-rule/warn-at";
import { lockedAllowRule } from "@/server/allow-rule/find-allow-rule";
import { mutation } from "@/server/operation";

const dayMs = 86_400_000;

/** Lets a rule hold for so many days from now. What came back meanwhile stays. */
export const renewAllowRule = mutation({
  name: "renewAllowRule",
  permission: "allow_rule.renew",
  input: renewAllowRuleInput,
  async run(ctx, { id, version, expiresInDays }) {
    const row = await lockedAllowRule(ctx, { id, version });
    const expiresAt = new Date(ctx.now.getTime() + expiresInDays * dayMs);
    await ctx.tx.allowRule.update({
      where: { id },
      data: {
        expiresAt,
        warnAt: warnAt({ from: ctx.now, expiresAt }),
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "allow_rule.renewed",
      subject: { type: "allow_rule", id },
      data: {
        days: expiresInDays,
        before: row.expiresAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      },
    });
    return { id, version: version + 1 };
  },
});
