import "server-only";
import { doctrineSchema, incidentKindSchema, weightSchema } from "@/domain/incident/incident";
import { planSteps as plan, type PlannedStep } from "@/domain/playbook/plan-steps";
import type { Playbook } from "@/domain/playbook/playbook";
import { replanSteps } from "@/domain/playbook/replan-steps";
import { stepStateSchema } from "@/domain/step/step";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { playbookOf } from "@/server/step/playbook-of";

/**
 * Makes the checklist, or brings it to a new doctrine or weight. What was done or skipped stays as
 * it was. Answers whether anything changed.
 */
export async function planSteps(ctx: MutationContext, record: IncidentRecord): Promise<boolean> {
  const playbook = playbookOf(record);
  const wanted = plan(playbook, {
    doctrine: record.doctrine === null ? null : doctrineSchema.parse(record.doctrine),
    weight: weightSchema.catch("full").parse(record.weight),
    kind: incidentKindSchema.parse(record.kind),
  });
  const existing = new Map(record.steps.map((step) => [step.key, step]));
  const changes = replanSteps(
    record.steps.map((step) => ({ key: step.key, state: stepStateSchema.parse(step.state) })),
    wanted,
  );
  const moved = changes.change.filter((step) => differs(step, existing.get(step.key)));
  await addSteps(ctx, { incidentId: record.id, playbook, steps: changes.add });
  for (const step of moved) {
    const done = existing.get(step.key)?.state === "done";
    await ctx.tx.step.update({
      where: { incidentId_key: { incidentId: record.id, key: step.key } },
      data: {
        ordinal: step.ordinal,
        required: step.required,
        // It was left out by a lighter weight, not skipped by a person: open again.
        ...(wasLeftOut(existing.get(step.key)) && { state: "todo" }),
        ...(!done && { title: step.title, guidance: step.guidance }),
      },
    });
  }
  for (const key of changes.retire) {
    const row = existing.get(key);
    if (row === undefined) continue;
    // Evidence hangs on it: it stays in the list, but nothing waits for it.
    if (row.evidence.length > 0) {
      await ctx.tx.step.update({
        where: { id: row.id },
        data: { required: false, state: "skipped" },
      });
    } else {
      await ctx.tx.step.delete({ where: { id: row.id } });
    }
  }
  return changes.add.length + moved.length + changes.retire.length > 0;
}

function differs(step: PlannedStep, row: IncidentRecord["steps"][number] | undefined): boolean {
  if (row === undefined) return false;
  if (row.ordinal !== step.ordinal || row.required !== step.required) return true;
  if (wasLeftOut(row)) return true;
  return row.state !== "done" && (row.title !== step.title || row.guidance !== step.guidance);
}

/** Whoever skips a step gives a reason. */
function wasLeftOut(row: IncidentRecord["steps"][number] | undefined): boolean {
  return row?.state === "skipped" && row.reasonId === null;
}

async function addSteps(
  ctx: MutationContext,
  {
    incidentId,
    playbook,
    steps,
  }: { incidentId: string; playbook: Playbook; steps: readonly PlannedStep[] },
): Promise<void> {
  if (steps.length === 0) return;
  await ctx.tx.step.createMany({
    data: steps.map((step) => ({
      id: newId(),
      incidentId,
      key: step.key,
      phase: step.phase,
      ordinal: step.ordinal,
      title: step.title,
      guidance: step.guidance,
      required: step.required,
      playbookId: playbook.id,
      playbookVersion: playbook.version,
      state: "todo",
    })),
  });
}
