import "server-only";
import { type GateFacts, defaultGatePolicy } from "@/domain/gate/facts";
import { huntPlaceSchema } from "@/domain/hunt/hunt";
import { type Weight, weightSchema, yesNoUnknownSchema } from "@/domain/incident/incident";
import { capabilitiesOf } from "@/catalogue/secret-types/capabilities-of";
import { cutoverFacts } from "@/server/cutover/cutover-facts";
import { usageFacts } from "@/server/gate/usage-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { diesByOf } from "@/server/step/playbook-of";
import { standingRequest } from "@/server/signature/request-facts";

/** Everything that the gate reads, from one loaded record. Load it under the locks of key and incident. */
export function gateFacts(record: IncidentRecord): GateFacts {
  const { keyVersion, replacement } = record;
  const provider = capabilitiesOf(record.key.secretTypeId);
  const diesBy = diesByOf(record.key);
  return {
    incidentId: record.id,
    weight: weightOf(record),
    old: {
      versionId: keyVersion.id,
      label: labelOf(keyVersion),
      diesBy,
      verifiers: keyVersion.verifiers.length,
      providerKeysMatched: keyVersion.matchedAt === null ? 0 : 1,
      alsoKills: provider.alsoKills,
      killsMoreAcknowledged: record.killsMoreAckAt !== null,
    },
    replacement:
      replacement === null
        ? null
        : {
            versionId: replacement.id,
            label: labelOf(replacement),
            provedLive: provedLive(replacement),
          },
    // Nothing hangs on a trap, so nothing takes its place.
    retiring: record.retiring || record.key.kind === "honeytoken",
    stagingTest:
      record.stagingTest === "passed" || record.stagingTest === "no_staging"
        ? record.stagingTest
        : null,
    cutovers: record.cutovers.map((row) => cutoverFacts(row, record)),
    inventory: {
      confirmedAt: record.inventoryConfirmedAt,
      noneKnown: standingRequest(record.requests, "inventory_none"),
    },
    hunt: record.huntAnswers.map((row) => ({
      place: huntPlaceSchema.parse(row.place),
      answer: yesNoUnknownSchema.parse(row.answer),
    })),
    brownOutPassed: false,
    unknownMayBreak: standingRequest(record.requests, "unknown_may_break"),
    usage: usageFacts(keyVersion),
    vanishing:
      record.vanishing === "saved" || record.vanishing === "nothing_vanishes"
        ? record.vanishing
        : "not_saved",
    provider: {
      revocationLagMinutes: provider.revocationLagMinutes,
      maxActiveVersions: provider.maxActiveVersions,
      activeVersions: record.activeKeys,
      // Where the new value ends the old one, they never work together, whatever is usual.
      overlap: diesBy === "change" ? false : provider.overlap,
      gapPlanned: record.gapPlanned,
      twinPlanned: record.twinPlanned,
    },
    policy: defaultGatePolicy,
  };
}

/** Its last answer counts: a try that did not reach the provider is none. */
export function provedLive({ probes }: { probes: readonly { verdict: string }[] }): boolean {
  const last = probes.findLast(({ verdict }) => verdict === "live" || verdict === "dead");
  return last?.verdict === "live";
}

/** Until a weight is computed the gate asks for everything. */
function weightOf(record: IncidentRecord): Weight {
  return weightSchema.catch("full").parse(record.weight);
}

export function labelOf(version: {
  publicId: string | null;
  preview: string | null;
  ordinal: number;
}): string {
  return version.publicId ?? version.preview ?? `version ${version.ordinal}`;
}
