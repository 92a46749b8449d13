import "server-only";
import { endAllowRuleInput } from "@/domain/allow-rule/allow-rule-input";
import { lockedAllowRule } from "@/server/allow-rule/find-allow-rule";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";

/** Ends a rule at once. What it held and is still there comes back within seconds. */
export const endAllowRule = mutation({
  name: "endAllowRule",
  permission: "allow_rule.end",
  input: endAllowRuleInput,
  async run(ctx, { id, version }) {
    const row = await lockedAllowRule(ctx, { id, version });
    await ctx.tx.allowRule.update({
      where: { id },
      data: {
        endedAt: ctx.now,
        warnAt: null,
        endedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        version: { increment: 1 },
      },
    });
    await enqueue(ctx.tx, { job: "bring_back", payload: {} });
    await ctx.record({
      kind: "allow_rule.ended",
      subject: { type: "allow_rule", id },
      data: { kind: row.kind, hits: row.hits },
    });
    return { id, version: version + 1 };
  },
});
