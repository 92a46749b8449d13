import type { Playbook } from "@/domain/playbook/playbook";
import type { Phase, StepState } from "@/domain/step/step";
import { missingFactSentences, type StepFact } from "@/domain/step/step-fact";

/** A step as it is kept. */
export interface StepRow {
  key: string;
  phase: Phase;
  ordinal: number;
  title: string;
  required: boolean;
  state: StepState;
  doneByFact: string | null;
}

export interface SettledStep extends StepRow {
  /** Why it cannot be done yet; null unless blocked. */
  blockedBy: string | null;
  containing: boolean;
}

export type StepFactValues = Readonly<Record<StepFact, boolean>>;

/**
 * What the facts make of the checklist: a step decided by a fact is done with it and open without
 * it, and one that needs a missing fact is blocked. What a person did or skipped stays.
 */
export function settleSteps(
  rows: readonly StepRow[],
  { playbook, facts }: { playbook: Playbook; facts: StepFactValues },
): SettledStep[] {
  const templates = new Map(playbook.steps.map((step) => [step.key, step]));
  return rows.map((row) => {
    const template = templates.get(row.key);
    // Done or skipped under another playbook: history, that no fact of this one undoes.
    if (template === undefined) return { ...row, blockedBy: null, containing: false };
    const { containing, needs } = template;
    const decidedBy = template.decidedBy ?? template.alsoDecidedBy;
    if (decidedBy !== null && facts[decidedBy]) {
      const doneByFact = row.state === "done" ? row.doneByFact : decidedBy;
      return { ...row, state: "done", doneByFact, blockedBy: null, containing };
    }
    const open = reopened(row);
    const missing = needs.find((fact) => !facts[fact]);
    if (missing === undefined || open.state === "done" || open.state === "skipped") {
      return { ...open, blockedBy: null, containing };
    }
    return { ...open, state: "blocked", blockedBy: missingFactSentences[missing], containing };
  });
}

function reopened(row: StepRow): StepRow {
  if (row.state === "blocked") return { ...row, state: "todo" };
  if (row.state !== "done" || row.doneByFact === null) return row;
  return { ...row, state: "todo", doneByFact: null };
}

export function requiredStepsOpen(steps: readonly StepRow[]): number {
  return steps.filter((step) => step.required && step.state !== "done" && step.state !== "skipped")
    .length;
}
