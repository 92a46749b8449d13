import { z } from "zod";

import { misuseVerdictSchema, severitySchema } from "@/domain/incident/incident";
import { keyKindSchema } from "@/domain/key/key";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import { livenessSchema, privilegeSchema } from "@/domain/severity/severity-facts";

/**
 * When a rule holds: every fact that is named must be one of its words. There is no "or" between
 * facts, since a second rule says that more plainly. Nothing named always holds.
 */
export const conditionsSchema = z.strictObject({
  keyKind: z.array(keyKindSchema).min(1).optional(),
  visibility: z.array(visibilitySchema).min(1).optional(),
  liveness: z.array(livenessSchema).min(1).optional(),
  privilege: z.array(privilegeSchema).min(1).optional(),
  misuse: z.array(misuseVerdictSchema).min(1).optional(),
  usedInProduction: z.boolean().optional(),
  unattributedUse: z.boolean().optional(),
  honeytokenUsed: z.boolean().optional(),
  /** Exposed for more than so many hours. */
  exposedOverHours: z.number().int().min(0).max(87_600).optional(),
});
export type Conditions = z.infer<typeof conditionsSchema>;

export const severityRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,60}$/),
  severity: severitySchema,
  /** Finishes the sentence "Critical because ...". */
  because: z
    .string("Finish the sentence.")
    .trim()
    .min(3, "Finish the sentence.")
    .max(140, "Use at most 140 characters."),
  enabled: z.boolean(),
  when: conditionsSchema,
});
export type SeverityRule = z.infer<typeof severityRuleSchema>;

export const lastRuleId = "otherwise";
const mostRules = 60;

export function isCatchAll({ when }: Pick<SeverityRule, "when">): boolean {
  return Object.keys(when).length === 0;
}

/** The first rule that holds decides, so the order is the meaning. The last one always holds. */
export const severityRulesSchema = z
  .array(severityRuleSchema)
  .min(1, "Keep the last rule.")
  .max(mostRules, `Keep at most ${mostRules} rules.`)
  .superRefine((rules, ctx) => {
    const last = rules.at(-1);
    if (last?.id !== lastRuleId || !last.enabled || !isCatchAll(last)) {
      ctx.addIssue("Keep the last rule: it says what holds when no other does.");
    }
    if (new Set(rules.map(({ id }) => id)).size < rules.length) {
      ctx.addIssue("Two rules have the same id.");
    }
    rules.slice(0, -1).forEach((rule, index) => {
      if (!isCatchAll(rule)) return;
      const message = "Say when it holds, or no later rule is ever reached.";
      ctx.addIssue({ code: "custom", path: [index, "when"], message });
    });
  });
export type SeverityRules = z.infer<typeof severityRulesSchema>;
