import "server-only";
import { settleSteps as settle, type StepRow } from "@/domain/step/settle-steps";
import { phaseSchema, stepStateSchema } from "@/domain/step/step";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { IncidentView } from "@/server/incident/view";
import { playbookOf } from "@/server/step/playbook-of";
import { stepFacts } from "@/server/step/step-facts";

export function stepRows(record: IncidentRecord): StepRow[] {
  return record.steps.map((row) => ({
    key: row.key,
    phase: phaseSchema.parse(row.phase),
    ordinal: row.ordinal,
    title: row.title,
    required: row.required,
    state: stepStateSchema.parse(row.state),
    doneByFact: row.doneByFact,
  }));
}

/** Completes and reopens the steps that facts decide, and says so in the timeline. */
export async function settleSteps(
  ctx: MutationContext,
  { record, view }: { record: IncidentRecord; view: IncidentView },
): Promise<boolean> {
  const settled = settle(stepRows(record), {
    playbook: playbookOf(record),
    facts: stepFacts(record, { ...view, now: ctx.now }),
  });
  const rows = new Map(record.steps.map((row) => [row.key, row]));
  let changed = false;
  for (const step of settled) {
    const row = rows.get(step.key);
    if (row === undefined) continue;
    const same =
      row.state === step.state &&
      row.blockedBy === step.blockedBy &&
      row.doneByFact === step.doneByFact;
    if (same) continue;
    changed = true;
    const completes = step.state === "done" && row.state !== "done";
    const reopens = step.state !== "done" && row.state === "done";
    await ctx.tx.step.update({
      where: { id: row.id },
      data: {
        state: step.state,
        blockedBy: step.blockedBy,
        doneByFact: step.doneByFact,
        ...(completes && { doneAt: ctx.now, doneById: null }),
        ...(reopens && { doneAt: null, doneById: null }),
        version: { increment: 1 },
      },
    });
    if (completes || reopens) {
      await ctx.record({
        kind: completes ? "step.completed" : "step.reopened",
        incidentId: record.id,
        subject: { type: "step", id: row.id },
        data: { key: row.key, title: row.title, fact: step.doneByFact ?? row.doneByFact },
      });
    }
  }
  return changed;
}
