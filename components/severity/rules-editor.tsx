"use client";

import { useState } from "react";
import { v4 as randomId } from "uuid";

import { ConflictView } from "@/components/form/conflict-view";
import { FormFailure } from "@/components/form/form-messages";
import { Button } from "@/components/ui/button";
import type { SeverityRule, SeverityRules } from "@/domain/severity/severity-rule";

import { RuleDialog } from "./rule-dialog";
import { RuleList } from "./rule-list";
import { put } from "./rule-order";
import { TrialResult } from "./trial-result";
import { type RulesActions, useRules } from "./use-rules";

type RulesEditorProps = { stored: SeverityRules; version: number; actions: RulesActions };

/** The list is changed on the page, tried on past incidents, and saved as a whole. */
export function RulesEditor({ stored, version, actions }: RulesEditorProps) {
  const { rules, change, trial, failure, pending, tryOut, save, takeTheirs } = useRules({
    stored,
    version,
    actions,
  });
  const [fresh, setFresh] = useState(newRule);
  const changed = JSON.stringify(rules) !== JSON.stringify(stored);
  return (
    <div className="flex flex-col gap-4">
      {failure?.conflict ? (
        <ConflictView
          conflict={failure.conflict}
          onSettle={(keep) => (keep === "yours" ? save(failure.conflict?.version) : takeTheirs())}
        />
      ) : (
        failure && <FormFailure failure={failure} />
      )}
      <RuleList rules={rules} change={change} />
      <div className="flex flex-wrap gap-2">
        <RuleDialog
          key={fresh.id}
          rule={fresh}
          title="Add a rule"
          submit="Add the rule"
          trigger={<Button>Add a rule…</Button>}
          onKeep={(rule) => {
            change(put(rules, rule));
            setFresh(newRule());
          }}
        />
        <Button
          variant={changed && trial === null ? "primary" : "secondary"}
          pending={pending === "try"}
          onClick={tryOut}
        >
          See what would change
        </Button>
        {changed && trial !== null && (
          <Button variant="primary" pending={pending === "save"} onClick={() => save(version)}>
            Save the rules
          </Button>
        )}
        {changed && (
          <Button variant="quiet" onClick={() => change(stored)}>
            Take my changes back
          </Button>
        )}
      </div>
      {trial !== null && <TrialResult trial={trial} />}
    </div>
  );
}

function newRule(): SeverityRule {
  return { id: randomId(), severity: "high", because: "", enabled: true, when: {} };
}
