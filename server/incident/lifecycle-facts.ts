import "server-only";
import { attemptOf } from "@/domain/clock/probe-attempt";
import { type ProofOfDeath, proofOfDeath } from "@/domain/clock/proof-of-death";
import { deathRules } from "@/domain/clock/death-rule";
import { type WatchWindow, watchWindow } from "@/domain/clock/watch-window";
import { containedAt } from "@/domain/clock/contained-at";
import type { StateChange } from "@/domain/clock/exposure";
import { downSince } from "@/domain/cutover/down";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { GateFacts } from "@/domain/gate/facts";
import {
  incidentKindSchema,
  misuseVerdictSchema,
  resolutionSchema,
} from "@/domain/incident/incident";
import type { LifecycleFacts } from "@/domain/incident/lifecycle-facts";
import { keyVersionStateSchema, verdictSchema } from "@/domain/key/key";
import { proofByVerifiers } from "@/domain/verifier/proof-by-verifiers";
import { gateFacts } from "@/server/gate/gate-facts";
import { undecidedRegimes } from "@/server/notification-case/case-clocks";
import type { IncidentRecord } from "@/server/incident/load-record";
import { verifierFacts } from "@/server/verifier/verifier-facts";

/** What became known of the old version. That nothing was known when it was found ends no death. */
export function stateChanges(record: IncidentRecord): StateChange[] {
  return record.keyVersion.stateChanges
    .map((row) => ({ at: row.happenedAt, state: keyVersionStateSchema.parse(row.state) }))
    .filter(({ state }) => state !== "unknown");
}

/** Consumer id to when it went down, of the ones that are down now. */
export function consumersDown(
  record: IncidentRecord,
  { gate, now }: { gate: GateFacts; now: Date },
): Map<string, Date> {
  const target = gateTarget(gate);
  const oldDownSince = containedAt(stateChanges(record), now);
  const down = new Map<string, Date>();
  for (const cutover of gate.cutovers) {
    const since = downSince(cutover, { target, oldDownSince, now });
    if (since !== null) down.set(cutover.consumerId, since);
  }
  return down;
}

export function deathProof(
  record: IncidentRecord,
  { gate, now }: { gate: GateFacts; now: Date },
): ProofOfDeath {
  const since = containedAt(stateChanges(record), now);
  // A refusal said to be older than the death proves something else.
  const tried = record.keyVersion.probes.filter(
    (probe) => probe.verdict === "live" || (since !== null && probe.happenedAt >= since),
  );
  const probes = tried.map((probe) =>
    attemptOf({
      verdict: verdictSchema.parse(probe.verdict),
      // The words are elsewhere, and may be redacted: that there were some is what counts.
      providerError:
        probe.providerErrorId === null && probe.evidenceId === null ? null : "on record",
      happenedAt: probe.happenedAt,
    }),
  );
  // A log that shows the old key accepted is a success between, whoever tried it.
  const uses = record.keyVersion.uses
    .filter((use) => use.success)
    .map((use) => ({ at: use.happenedAt, outcome: "worked" as const }));
  const rule = deathRules[gate.old.diesBy];
  if (rule.by === "verifiers") {
    const worked = [...probes, ...uses].filter(({ outcome }) => outcome === "worked");
    return proofByVerifiers(verifierFacts(record), { successes: worked.map(({ at }) => at), now });
  }
  return proofOfDeath([...probes, ...uses], {
    lagMinutes: rule.overLag ? gate.provider.revocationLagMinutes : 0,
    now,
    needed: rule.needed,
  });
}

export function watchOf(
  record: IncidentRecord,
  { gate, now }: { gate: GateFacts; now: Date },
): WatchWindow {
  const since = containedAt(stateChanges(record), now);
  return watchWindow({
    weight: gate.weight,
    downSince: since,
    disturbances: [
      ...record.keyVersion.uses.filter((use) => use.success).map((use) => use.happenedAt),
      ...record.cutovers.flatMap((row) => (row.brokeAt === null ? [] : [row.brokeAt])),
    ].filter((at) => since !== null && at > since),
    now,
  });
}

export function lifecycleFacts(record: IncidentRecord, now: Date): LifecycleFacts {
  const gate = gateFacts(record);
  const watch = watchOf(record, { gate, now });
  return {
    kind: incidentKindSchema.parse(record.kind),
    resolution: record.resolution === null ? null : resolutionSchema.parse(record.resolution),
    versionState: keyVersionStateSchema.parse(record.keyVersion.state),
    consumersDown: consumersDown(record, { gate, now }).size,
    everDeactivated: record.keyVersion.stateChanges.some(
      (change) => change.source !== "found" && ["disabled", "dead"].includes(change.state),
    ),
    close: {
      provenDead: deathProof(record, { gate, now }).proven,
      watchPassed: watch.started && watch.passed,
      requiredStepsOpen: record.steps.filter(
        (step) => step.required && step.state !== "done" && step.state !== "skipped",
      ).length,
      reviewsOpen: openReviews(record),
      misuse: misuseVerdictSchema.parse(record.misuseVerdict),
      notificationsUndecided: undecidedRegimes(record.leakEvent.notification, record.regimes),
    },
  };
}

export function openReviews(record: IncidentRecord): number {
  return record.signatures.filter(
    (signature) => signature.reviewState === "open" && signature.voidedAt === null,
  ).length;
}
