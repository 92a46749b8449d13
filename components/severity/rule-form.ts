import {
  conditionsSchema,
  isCatchAll,
  lastRuleId,
  severityRuleSchema,
} from "@/domain/severity/severity-rule";
import type { SeverityRule } from "@/domain/severity/severity-rule";

export const wordFacts = ["visibility", "liveness", "privilege", "misuse", "keyKind"] as const;
export const yesNoFacts = ["usedInProduction", "unattributedUse", "honeytokenUsed"] as const;

type Read = { rule: SeverityRule } | { errors: Record<string, string> };

/** What was typed as a rule, or a sentence for each field that is wrong. */
export function readRule(form: FormData, before: SeverityRule): Read {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const when: Record<string, unknown> = {};
  for (const fact of wordFacts) {
    const words = form.getAll(`${fact}[]`);
    if (words.length > 0) when[fact] = words;
  }
  for (const fact of yesNoFacts) {
    const answer = text(fact);
    if (answer !== undefined) when[fact] = answer === "yes";
  }
  const hours = text("exposedOverHours");
  if (hours !== undefined) when["exposedOverHours"] = Number(hours);

  const errors: Record<string, string> = {};
  const conditions = conditionsSchema.safeParse(when);
  if (!conditions.success) errors["exposedOverHours"] = "Write whole hours, from 0 to 87600.";
  else if (before.id !== lastRuleId && isCatchAll({ when: conditions.data })) {
    errors["visibility"] = "Choose at least one fact, or no later rule is ever reached.";
  }
  const rule = severityRuleSchema.safeParse({
    ...before,
    severity: text("severity") ?? before.severity,
    because: text("because") ?? "",
    when: conditions.data ?? {},
  });
  for (const issue of rule.error?.issues ?? []) errors[String(issue.path[0])] = issue.message;
  return rule.success && Object.keys(errors).length === 0 ? { rule: rule.data } : { errors };
}
