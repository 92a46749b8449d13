import fc from "fast-check";
import { waiverKinds } from "@/domain/cutover/cutover";
import type { CutoverEvidence, CutoverFacts } from "@/domain/cutover/cutover-facts";
import { strengths } from "@/domain/evidence/evidence";
import type { Tier } from "@/domain/service/service";
import { requestStates, signatureKinds, type SignatureSubject } from "@/domain/signature/signature";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";

/** The instant at which the properties look. Facts lie around it. */
export const now = new Date("2026-11-20T12:00:00Z");

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

export const dates = fc
  .integer({ min: -40 * 24 * 60, max: 60 })
  .map((minutes) => new Date(now.getTime() + minutes * 60_000));

export const people = fc.constantFrom("ana", "ben", "cleo");

/** Any request, also ones whose state claims more than their signatures hold. */
export function request(
  subject: SignatureSubject,
  subjectId: string,
): fc.Arbitrary<SignatureRequestFacts> {
  return fc.record({
    id: fc.uuid(),
    subject: fc.constant(subject),
    subjectId: fc.constant(subjectId),
    askedBy: people,
    askedAt: dates,
    firstAskedAt: dates,
    state: fc.constantFrom(...requestStates),
    boundTo: fc.constant([]),
    signatures: fc.array(
      fc.record({
        by: people,
        kind: fc.constantFrom(...signatureKinds),
        at: dates,
        reauthenticated: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  });
}

const anyEvidence: fc.Arbitrary<CutoverEvidence> = fc.record({
  id: fc.uuid(),
  strength: fc.constantFrom(...strengths),
  environmentId: fc.constantFrom("prod", "staging", null),
  environmentName: fc.constant("somewhere"),
  versionId: fc.constantFrom("new", "new", "old", "other", null),
  usesNoKey: fc.boolean(),
  anotherKey: fc.boolean(),
  at: dates,
});

/** Wrong in one thing at most: what a broken rule would let through. */
const nearMiss: fc.Arbitrary<CutoverEvidence> = fc
  .constantFrom<Partial<CutoverEvidence>>(
    {},
    { strength: "said" },
    { environmentId: "staging" },
    { versionId: "other" },
    { versionId: null, usesNoKey: true, strength: "said" },
  )
  .map((over) => ({
    id: "near",
    strength: "measured",
    environmentId: "prod",
    environmentName: "production",
    versionId: "new",
    usesNoKey: false,
    anotherKey: false,
    at: new Date(now.getTime() - 60_000),
    ...over,
  }));

const cutoverEvidence = fc.oneof(anyEvidence, nearMiss);

/** A production consumer that one wrong rule would set free. */
export const barelyBlocked: fc.Arbitrary<CutoverFacts> = fc
  .record({ item: nearMiss, tier: fc.constantFrom<Tier>(1, 2, 3, 4) })
  .map(({ item, tier }) => ({
    cutoverId: "cutover-barely",
    consumerId: "barely",
    serviceName: "barely-blocked",
    environmentName: "production",
    ownerTeam: "payments",
    held: { production: true, tier, environmentId: "prod" },
    addedAt: new Date(now.getTime() - 3_600_000),
    evidence: [item],
    setBackAt: null,
    brokeAt: null,
    oldKeyUsedAt: null,
    waiver: null,
    hasFallback: true,
    ownerToldAt: now,
  }));

export const cutoverFacts: fc.Arbitrary<CutoverFacts> = fc
  .constantFrom("c1", "c2", "c3", "c4", "c5")
  .chain((consumerId) =>
    fc.record({
      cutoverId: fc.constant(`cutover-${consumerId}`),
      consumerId: fc.constant(consumerId),
      serviceName: fc.constant(`service-${consumerId}`),
      environmentName: fc.constant("production"),
      ownerTeam: maybe(fc.constant("payments")),
      held: fc.record({
        production: fc.boolean(),
        tier: fc.constantFrom<Tier>(1, 2, 3, 4),
        environmentId: fc.constantFrom("prod", "staging"),
      }),
      addedAt: dates,
      evidence: fc.array(cutoverEvidence, { maxLength: 4 }),
      setBackAt: maybe(dates),
      brokeAt: maybe(dates),
      oldKeyUsedAt: maybe(dates),
      waiver: maybe(
        fc.record({
          kind: fc.constantFrom(...waiverKinds),
          until: maybe(dates),
          request: fc.oneof(
            request("waiver", `cutover-${consumerId}`),
            request("waiver", "cutover-of-another"),
            request("override", `cutover-${consumerId}`),
          ),
        }),
      ),
      hasFallback: fc.boolean(),
      ownerToldAt: maybe(dates),
    }),
  );
