"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { v4 as randomId } from "uuid";

import { callAction } from "@/components/form/call-action";
import type { PlainAction } from "@/components/form/use-action";
import { showToast } from "@/components/ui/toast";
import type { Setting } from "@/domain/setting/setting";
import type { RulesTrial } from "@/domain/severity/rules-trial";
import type { SeverityRules } from "@/domain/severity/severity-rule";
import type { ActionFailure } from "@/lib/action-result";

export type RulesActions = {
  trySeverityRules: PlainAction<RulesTrial>;
  updateSeverityRules: PlainAction<Setting<"severity_rules">>;
};

type Given = { stored: SeverityRules; version: number; actions: RulesActions };

/** The rules as they stand on the page. A trial holds for the rules that it was made with only. */
export function useRules({ stored, version, actions }: Given) {
  const router = useRouter();
  const [rules, setRules] = useState(stored);
  const [trial, setTrial] = useState<RulesTrial | null>(null);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [running, setRunning] = useState<"try" | "save" | null>(null);
  const [pending, startTransition] = useTransition();
  const saveKey = useRef(randomId());

  function change(next: SeverityRules) {
    setRules(next);
    setTrial(null);
    saveKey.current = randomId();
  }

  function tryOut() {
    setRunning("try");
    startTransition(async () => {
      const result = await callAction(actions.trySeverityRules, { rules });
      setFailure(result.ok ? null : result);
      if (result.ok) setTrial(result.data);
    });
  }

  function save(over: number = version) {
    setRunning("save");
    startTransition(async () => {
      const idempotencyKey = `${saveKey.current}-${over}`;
      const input = { rules, version: over, idempotencyKey };
      const result = await callAction(actions.updateSeverityRules, input);
      setFailure(result.ok ? null : result);
      if (!result.ok) return;
      showToast({ message: "The rules are saved. Open incidents follow." });
      router.refresh();
    });
  }

  function takeTheirs() {
    setFailure(null);
    setTrial(null);
    router.refresh();
  }

  return {
    rules,
    change,
    trial,
    failure,
    pending: pending ? running : null,
    tryOut,
    save,
    takeTheirs,
  };
}
