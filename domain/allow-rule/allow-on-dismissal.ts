import { z } from "zod";

import { allowRuleKindSchema } from "@/domain/allow-rule/allow-rule";

/** A rule ends by itself: what it hides is looked at again. */
export const allowRuleLifetimes = [7, 30, 90, 180, 365] as const;

export const ruleTerms = {
  expiresInDays: z.coerce
    .number("Choose when it ends.")
    .int()
    .min(1, "Choose at least one day.")
    .max(365, "Choose at most 365 days."),
  /** Somebody looked twice at a rule that covers much. */
  sure: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
};

/** The rule that a dismissal leaves: its value, path or scanner's rule are those of the incident. */
export const allowOnDismissal = z.object({
  kind: allowRuleKindSchema,
  ...ruleTerms,
});
export type AllowOnDismissal = z.infer<typeof allowOnDismissal>;
