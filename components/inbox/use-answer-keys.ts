"use client";

import { useHotkey } from "@/components/keyboard/use-hotkey";
import type { TriageAction } from "@/domain/triage/triage";

/** One key for each answer. `run` says whether there was anything to answer. */
export function useAnswerKeys(run: (action: TriageAction) => boolean): void {
  useHotkey("1", () => run("real"));
  useHotkey("2", () => run("false_positive"));
  useHotkey("3", () => run("test_credential"));
  useHotkey("4", () => run("duplicate"));
  useHotkey("5", () => run("later"));
  useHotkey("6", () => run("check_liveness"));
}
