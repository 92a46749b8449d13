import type { CutoverEvidence, CutoverFacts } from "@/domain/cutover/cutover-facts";
import { defaultGatePolicy, type GateFacts } from "@/domain/gate/facts";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { huntPlaces } from "@/domain/hunt/hunt";

/** A production consumer of tier 1 that its owner knows about and that has not moved. */
export function cutover(over: Partial<CutoverFacts> & { serviceName: string }): CutoverFacts {
  return {
    cutoverId: `cutover-${over.serviceName}`,
    consumerId: over.serviceName,
    environmentName: "production",
    ownerTeam: "storage",
    held: { production: true, tier: 1, environmentId: "production" },
    addedAt: new Date("2026-11-20T08:00:00Z"),
    evidence: [],
    setBackAt: null,
    brokeAt: null,
    oldKeyUsedAt: null,
    waiver: null,
    hasFallback: true,
    ownerToldAt: new Date("2026-11-20T09:00:00Z"),
    ...over,
  };
}

export function evidence(over: Partial<CutoverEvidence>): CutoverEvidence {
  const environmentId = over.environmentId ?? "production";
  return {
    id: "evidence",
    strength: "measured",
    environmentId,
    environmentName: environmentId,
    versionId: "new",
    usesNoKey: false,
    anotherKey: false,
    at: new Date("2026-11-20T11:00:00Z"),
    ...over,
  };
}

/** Signed by Ben, a second person. */
export function signedRequest(over: Partial<SignatureRequestFacts>): SignatureRequestFacts {
  const at = new Date("2026-11-20T11:00:00Z");
  return {
    id: "request",
    subject: "waiver",
    subjectId: "",
    askedBy: "ana",
    askedAt: at,
    firstAskedAt: at,
    state: "signed",
    boundTo: [],
    signatures: [{ by: "ben", kind: "second", at, reauthenticated: false }],
    ...over,
  };
}

/** Everything is in order; consumers are added by each test. */
export function gateFactsWith(over: Partial<GateFacts>): GateFacts {
  return {
    incidentId: "incident",
    weight: "full",
    old: {
      versionId: "old",
      label: "the old key",
      diesBy: "call",
      verifiers: 0,
      providerKeysMatched: 1,
      alsoKills: [],
      killsMoreAcknowledged: false,
    },
    replacement: { versionId: "new", label: "the new key", provedLive: true },
    retiring: false,
    stagingTest: "passed",
    cutovers: [],
    inventory: { confirmedAt: new Date("2026-11-20T10:00:00Z"), noneKnown: null },
    hunt: huntPlaces.map((place) => ({ place, answer: "no" })),
    brownOutPassed: false,
    unknownMayBreak: null,
    usage: { watchedFrom: null, watchedUntil: null, lastSuccessAt: null, unattributed: [] },
    vanishing: "saved",
    provider: {
      revocationLagMinutes: 60,
      maxActiveVersions: null,
      activeVersions: null,
      overlap: true,
      gapPlanned: false,
      twinPlanned: false,
    },
    policy: defaultGatePolicy,
    ...over,
  };
}
