import "server-only";
import { exposedFrom } from "@/server/incident/exposed-from";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import { exposes, exposure } from "@/domain/clock/exposure";
import { containedAt } from "@/domain/clock/contained-at";
import { nextDueAt } from "@/domain/clock/sla";
import { severities, severitySchema } from "@/domain/incident/incident";
import { isStrangers } from "@/domain/key/ending";
import { custodySchema, keyVersionStateSchema } from "@/domain/key/key";
import { privilegeSchema } from "@/domain/severity/severity-facts";
import { nextStep } from "@/domain/step/next-step";
import { settleSteps } from "@/domain/step/settle-steps";
import { pulledOut } from "@/domain/triage/pulled-out";
import type { MutationContext } from "@/server/context";
import {
  consumersDown,
  openReviews,
  stateChanges,
  watchOf,
} from "@/server/incident/lifecycle-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { stepRows } from "@/server/incident/settle-steps";
import { worstVisibility } from "@/server/incident/severity-facts";
import { viewOf } from "@/server/incident/view";
import { playbookOf } from "@/server/step/playbook-of";
import { stepFacts } from "@/server/step/step-facts";

/** The only writer of the incident's summary columns: what tables sort, filter and show. */
export async function refreshIncidentSummary(
  ctx: Pick<MutationContext, "tx" | "now">,
  record: IncidentRecord,
): Promise<void> {
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: summaryOf(record, ctx.now),
  });
}

export function summaryOf(record: IncidentRecord, now: Date) {
  const view = viewOf(record, now);
  const keyState = keyVersionStateSchema.parse(record.keyVersion.state);
  const severity = severitySchema.parse(record.severity);
  const changes = stateChanges(record);
  const exposed = exposure({ exposedSince: exposedFrom(record), changes, now });
  const contained = containedAt(changes, now);
  const watch = watchOf(record, { gate: view.gate, now });
  const visibility = worstVisibility(record);
  const pulled = pulledOut({
    backlog: record.backlog,
    keyState,
    visibility,
    privilege: privilegeSchema.parse(record.privilege),
  });
  const open = record.state === "active" || record.state === "monitoring";
  const next = open ? nextOf(record, now) : null;
  // What is not ours to end has no gate of ours.
  const beforeDeath =
    record.state === "active" &&
    exposes(keyState) &&
    !isStrangers(custodySchema.parse(record.key.custody));
  return {
    title: record.key.name,
    secretTypeId: record.key.secretTypeId,
    keyLabel: record.keyVersion.publicId ?? record.keyVersion.preview,
    foundIn: firstPlace(record),
    repository: record.occurrences[0]?.repository ?? null,
    ownerTeamId: record.key.ownerTeamId,
    severityRank: severities.indexOf(severity),
    pulledOut: pulled,
    keyState,
    keyStateSince: record.keyVersion.stateSince,
    // A start that leaves out the time it was off: the clock shows now minus this.
    liveSince:
      exposed.runningSince === null
        ? null
        : new Date(exposed.runningSince.getTime() - exposed.closedMs),
    containedAt: contained,
    visibility,
    occurrenceCount: record.occurrences.length,
    consumerCount: record.cutovers.length,
    movedCount: record.cutovers.filter((row) => row.state === "proved" || row.state === "waived")
      .length,
    downCount: consumersDown(record, { gate: view.gate, now }).size,
    stepCount: record.steps.length,
    stepDoneCount: record.steps.filter((row) => row.state === "done" || row.state === "skipped")
      .length,
    nextStepKey: record.state === "triage" ? "triage" : (next?.key ?? null),
    nextStepTitle: record.state === "triage" ? "Real or not?" : (next?.title ?? null),
    blockerCount: beforeDeath ? view.blockers.length : null,
    gateOpen: beforeDeath && view.decision.open,
    dueAt:
      record.kind === "planned_rotation"
        ? rotationDue(record)
        : record.activatedAt === null || record.kind !== "leak"
          ? passedDue(record, now)
          : nextDueAt(record.dueAt, {
              facts: {
                detectedAt: record.detectedAt,
                severity,
                backlog: record.backlog && !pulled,
                targets: record.settings.sla,
              },
              contained: contained !== null,
              now,
            }),
    watchUntil: watch.started ? watch.until : null,
    reviewsOpen: openReviews(record),
    searchText: searchText(record),
  };
}

export function nextOf(record: IncidentRecord, now: Date) {
  const view = viewOf(record, now);
  const settled = settleSteps(stepRows(record), {
    playbook: playbookOf(record),
    facts: stepFacts(record, { ...view, now }),
  });
  return nextStep(settled, {
    doctrine: view.doctrine,
    versionState: keyVersionStateSchema.parse(record.keyVersion.state),
    consumersDown: consumersDown(record, { gate: view.gate, now }).size,
  });
}

/** Occurrences come in the order in which they were found. */
function firstPlace({ occurrences: [first] }: IncidentRecord): string | null {
  const place = [first?.repository, first?.path].filter((part) => part != null && part !== "");
  return place.length === 0 ? null : place.join(": ");
}

/** Back in the Inbox there is no due time, but nobody becomes punctual by that. */
function passedDue({ dueAt }: IncidentRecord, now: Date): Date | null {
  return dueAt !== null && dueAt <= now ? dueAt : null;
}

/** By the key's date. What is over keeps its own: the key has the next one by then. */
function rotationDue({ state, dueAt, key }: IncidentRecord): Date | null {
  return state === "resolved" ? dueAt : key.rotateBy;
}

const searchedPlaces = 20;

function searchText(record: IncidentRecord): string {
  const places = record.occurrences
    .slice(0, searchedPlaces)
    .flatMap((row) => [row.repository, row.path]);
  const words = [
    `LEAK-${record.number}`,
    record.key.name,
    secretTypeName(record.key.secretTypeId),
    record.keyVersion.publicId,
    record.keyVersion.preview,
    record.key.ownerTeam?.name,
    ...new Set(places),
  ];
  return words
    .filter((word) => word != null && word !== "")
    .join(" ")
    .toLowerCase();
}
