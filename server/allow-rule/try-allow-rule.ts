import "server-only";
import { tryAllowRuleInput } from "@/domain/allow-rule/allow-rule-input";
import { measureScope } from "@/server/allow-rule/measure-scope";
import { readScope } from "@/server/allow-rule/read-scope";
import { query } from "@/server/operation";

/** What a rule would have suppressed of everything found so far. It changes nothing. */
export const tryAllowRule = query({
  name: "tryAllowRule",
  permission: "allow_rule.try",
  input: tryAllowRuleInput,
  async run(ctx, input) {
    return measureScope(ctx, await readScope(ctx, input));
  },
});
