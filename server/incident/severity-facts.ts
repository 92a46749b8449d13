import "server-only";
import { exposedFrom } from "@/server/incident/exposed-from";
import { exposure, exposureMs } from "@/domain/clock/exposure";
import {
  incidentKindSchema,
  misuseVerdictSchema,
  type Severity,
  severitySchema,
} from "@/domain/incident/incident";
import { incidentWeight } from "@/domain/incident/weight";
import { keyKindSchema } from "@/domain/key/key";
import { visibilitySchema, type Visibility } from "@/domain/occurrence/occurrence";
import { effectiveTier } from "@/domain/service/service";
import { type ComputedSeverity, computeSeverity } from "@/domain/severity/compute-severity";
import { effectiveSeverity, type SeverityOverride } from "@/domain/severity/override-severity";
import {
  type Liveness,
  privilegeSchema,
  type SeverityFacts,
} from "@/domain/severity/severity-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { stateChanges } from "@/server/incident/lifecycle-facts";

/** Who could read a place, the widest first. Unknown is wider than internal: it may be public. */
export const widestFirst: readonly Visibility[] = ["public", "unknown", "internal", "restricted"];

/** The widest visibility of any place, ever. */
export function worstVisibility(record: IncidentRecord): Visibility {
  if (record.kind === "planned_rotation" && record.occurrences.length === 0) return "restricted";
  const seen = new Set(record.occurrences.map((row) => visibilitySchema.parse(row.visibility)));
  return widestFirst.find((visibility) => seen.has(visibility)) ?? "unknown";
}

/** What the key was before anybody here ended it. */
function livenessOf(record: IncidentRecord): Liveness {
  const probes = record.keyVersion.probes;
  const ended = record.keyVersion.stateChanges.find(
    (change) => change.source !== "found" && ["disabled", "dead"].includes(change.state),
  );
  const before = probes.filter(
    (probe) => ended === undefined || probe.happenedAt < ended.happenedAt,
  );
  if (before.some((probe) => probe.verdict === "live")) return "live";
  const found = record.keyVersion.stateChanges.find((change) => change.source === "found");
  if (found?.state === "live") return "live";
  // The first thing ever learnt is that the provider refuses it, and nobody here had ended it.
  const arrivedDead = found?.state === "dead" || ended?.source === "probe";
  return arrivedDead ? "dead_on_arrival" : "unknown";
}

/** What the rules read of one incident. */
export function severityFacts(record: IncidentRecord, now: Date): SeverityFacts {
  const exposed = exposure({
    exposedSince: exposedFrom(record),
    changes: stateChanges(record),
    now,
  });
  const uses = record.keyVersion.uses.filter((use) => use.success);
  return {
    incidentKind: incidentKindSchema.parse(record.kind),
    keyKind: keyKindSchema.parse(record.key.kind),
    visibility: worstVisibility(record),
    liveness: livenessOf(record),
    privilege: privilegeSchema.parse(record.privilege),
    usedInProduction: record.cutovers.some((row) => row.production),
    misuse: misuseVerdictSchema.parse(record.misuseVerdict),
    unattributedUse: uses.some((use) => use.consumerId === null),
    honeytokenUsed: record.key.kind === "honeytoken" && uses.length > 0,
    exposedHours: exposureMs(exposed, now) / 3_600_000,
  };
}

export function overrideOf(record: IncidentRecord): SeverityOverride | null {
  if (record.severityOverride === null) return null;
  return {
    severity: severitySchema.parse(record.severityOverride),
    computedThen: severitySchema.parse(record.severityComputedThen ?? record.severityComputed),
    by: record.severityOverrideById ?? "",
    reason: record.severityReasonId,
  };
}

export function severityOf(
  record: IncidentRecord,
  now: Date,
): { severity: Severity; computed: ComputedSeverity } {
  const computed = computeSeverity(severityFacts(record, now), record.settings.severity_rules);
  return { computed, severity: effectiveSeverity(computed.severity, overrideOf(record)).severity };
}

export function weightOf(record: IncidentRecord, severity: Severity) {
  return incidentWeight({
    severity,
    keyKind: keyKindSchema.parse(record.key.kind),
    misuse: misuseVerdictSchema.parse(record.misuseVerdict),
    liveness: livenessOf(record),
    productionTiers: record.cutovers
      .filter((row) => row.production)
      .map((row) => effectiveTier(row.tier)),
  });
}
