"use client";

import { ArrowDown, ArrowUp } from "lucide-react";

import { Button } from "@/components/ui/button";
import type { SeverityRule, SeverityRules } from "@/domain/severity/severity-rule";

import { RuleDialog } from "./rule-dialog";
import { isLast, moved, put } from "./rule-order";

type RuleActsProps = {
  rule: SeverityRule;
  index: number;
  rules: SeverityRules;
  change: (rules: SeverityRules) => void;
};

export function RuleActs({ rule, index, rules, change }: RuleActsProps) {
  const name = `rule ${index + 1}`;
  const edit = (
    <RuleDialog
      rule={rule}
      title={`Edit ${name}`}
      submit="Keep the rule"
      trigger={
        <Button size="small" variant="quiet" aria-label={`Edit ${name}`}>
          Edit
        </Button>
      }
      onKeep={(edited) => change(put(rules, edited))}
    />
  );
  if (isLast(rule)) return edit;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        square
        aria-label={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => change(moved(rules, rule.id, -1))}
      >
        <ArrowUp aria-hidden className="size-4" />
      </Button>
      <Button
        size="small"
        variant="quiet"
        square
        aria-label={`Move ${name} down`}
        disabled={index >= rules.length - 2}
        onClick={() => change(moved(rules, rule.id, 1))}
      >
        <ArrowDown aria-hidden className="size-4" />
      </Button>
      {edit}
      <Button
        size="small"
        variant="quiet"
        aria-label={`Switch ${rule.enabled ? "off" : "on"} ${name}`}
        onClick={() => change(put(rules, { ...rule, enabled: !rule.enabled }))}
      >
        {rule.enabled ? "Switch off" : "Switch on"}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Remove ${name}`}
        onClick={() => change(rules.filter(({ id }) => id !== rule.id))}
      >
        Remove
      </Button>
    </>
  );
}
