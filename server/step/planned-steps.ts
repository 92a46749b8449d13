import "server-only";
import { doctrineSchema, incidentKindSchema, weightSchema } from "@/domain/incident/incident";
import { planSteps } from "@/domain/playbook/plan-steps";
import { settleSteps } from "@/domain/step/settle-steps";
import { newId } from "@/lib/ids";
import type { EventInput } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { stepRows } from "@/server/incident/settle-steps";
import { viewOf } from "@/server/incident/view";
import { playbookOf } from "@/server/step/playbook-of";
import { stepFacts } from "@/server/step/step-facts";

type Step = IncidentRecord["steps"][number];

/** The checklist that an incident without one begins with, as its facts leave it, and what to record. */
export function plannedSteps(
  record: IncidentRecord,
  now: Date,
): { steps: Step[]; completed: EventInput[] } {
  const playbook = playbookOf(record);
  const planned = planSteps(playbook, {
    doctrine: record.doctrine === null ? null : doctrineSchema.parse(record.doctrine),
    weight: weightSchema.catch("full").parse(record.weight),
    kind: incidentKindSchema.parse(record.kind),
  });
  const fresh = planned.map((step): Step => ({
    ...step,
    ...unanswered,
    id: newId(),
    incidentId: record.id,
    playbookId: playbook.id,
    playbookVersion: playbook.version,
  }));
  const begun = { ...record, steps: fresh };
  const settled = settleSteps(stepRows(begun), {
    playbook,
    facts: stepFacts(begun, { ...viewOf(begun, now), now }),
  });
  const byKey = new Map(settled.map((step) => [step.key, step]));
  const steps = fresh.map((row) => {
    const step = byKey.get(row.key);
    if (step === undefined) return row;
    const { state, blockedBy, doneByFact } = step;
    return { ...row, state, blockedBy, doneByFact, ...(state === "done" && { doneAt: now }) };
  });
  // A first settling writes each step that differs from how it was planned.
  const touched = steps.map((row) => (row.state === "todo" ? row : { ...row, version: 1 }));
  return { steps: touched, completed: touched.filter(isDone).map(completedEvent) };
}

const unanswered = {
  state: "todo",
  blockedBy: null,
  reasonId: null,
  assigneeId: null,
  dueAt: null,
  doneAt: null,
  doneById: null,
  doneByFact: null,
  version: 0,
  evidence: [],
  assignee: null,
} satisfies Partial<Step>;

function isDone({ state }: Step): boolean {
  return state === "done";
}

function completedEvent(row: Step): EventInput {
  return {
    kind: "step.completed",
    incidentId: row.incidentId,
    subject: { type: "step", id: row.id },
    data: { key: row.key, title: row.title, fact: row.doneByFact },
  };
}
