import type { SuppressedBy as Rule } from "@/domain/allow-rule/allow-rule-dto";

import { allowRuleKindWords } from "./allow-rule-words";
import { counted, numberText } from "@/lib/counted";

/** "31 findings suppressed by rule", and by which. */
export function SuppressedBy({
  rules,
  cameBack = 0,
}: {
  rules: readonly Rule[];
  cameBack?: number;
}) {
  if (rules.length === 0) return null;
  const findings = rules.reduce((sum, rule) => sum + rule.findings, 0);
  return (
    <div className="text-13">
      <p>
        {counted(findings, "finding")} suppressed by rule.
        {cameBack > 0 && ` Of these ${numberText(cameBack)} came back since.`}
      </p>
      <ul className="list-disc pl-5 text-muted">
        {rules.map(({ ruleId, kind, covers, findings: many }) => (
          <li key={ruleId} className="break-all">
            {allowRuleKindWords[kind]}{" "}
            <span dir="auto" className="font-mono text-12">
              {covers}
            </span>
            : {counted(many, "finding")}
          </li>
        ))}
      </ul>
    </div>
  );
}
