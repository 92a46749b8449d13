import { lastRuleId, type SeverityRule, type SeverityRules } from "@/domain/severity/severity-rule";

/** One place up (-1) or down (1). The last rule stays last. */
export function moved(rules: SeverityRules, id: string, by: -1 | 1): SeverityRules {
  const from = rules.findIndex((rule) => rule.id === id);
  const to = from + by;
  const [rule, other] = [rules[from], rules[to]];
  if (rule === undefined || other === undefined || isLast(rule) || isLast(other)) return rules;
  return rules.with(from, other).with(to, rule);
}

/** In its place, or a new one before the last. */
export function put(rules: SeverityRules, rule: SeverityRule): SeverityRules {
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((each) => (each.id === rule.id ? rule : each))
    : [...rules.slice(0, -1), rule, ...rules.slice(-1)];
}

export function isLast({ id }: SeverityRule): boolean {
  return id === lastRuleId;
}
