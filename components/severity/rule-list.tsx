import { severityWords } from "@/components/incident/incident-words";
import { StatePill } from "@/components/ui/state-pill";
import { cn } from "@/lib/cn";
import { conditionsText } from "@/domain/severity/rule-text";
import type { SeverityRules } from "@/domain/severity/severity-rule";

import { RuleActs } from "./rule-acts";

type RuleListProps = {
  rules: SeverityRules;
  /** For whoever may change them. */
  change?: (rules: SeverityRules) => void;
};

/** The rules in their order, each with what must hold. */
export function RuleList({ rules, change }: RuleListProps) {
  return (
    <ol aria-label="Severity rules" className="border-t text-13">
      {rules.map((rule, index) => (
        <li
          key={rule.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b py-2 md:flex-nowrap"
        >
          <span className="w-6 shrink-0 text-right text-muted tabular-nums">{index + 1}</span>
          <span className="w-24 shrink-0">
            <StatePill tone={severityWords[rule.severity].tone} plain>
              {severityWords[rule.severity].word}
            </StatePill>
          </span>
          <span className={cn("min-w-0 flex-1 basis-48", !rule.enabled && "text-muted")}>
            <bdi>because {rule.because}</bdi>
            {!rule.enabled && " (switched off)"}
            <span className="block text-12 text-muted">
              {conditionsText(rule.when) ?? "always, when no rule above holds"}
            </span>
          </span>
          {change && (
            <span className="flex shrink-0 flex-wrap gap-1">
              <RuleActs {...{ rule, index, rules, change }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
