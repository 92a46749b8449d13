import fc from "fast-check";
import { cutoverFacts, dates, request } from "@/domain/testing/cutover-arbitraries";
import { defaultGatePolicy, type GateFacts } from "@/domain/gate/facts";
import { huntPlaces } from "@/domain/hunt/hunt";
import { weights, yesNoUnknown } from "@/domain/incident/incident";
import { diesBy } from "@/domain/key/key";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any facts at all, sensible or not: the gate is total. */
export const gateFacts: fc.Arbitrary<GateFacts> = fc.record({
  incidentId: fc.constant("incident"),
  weight: fc.constantFrom(...weights),
  old: fc.record({
    versionId: fc.constant("old"),
    label: fc.constant("v1"),
    diesBy: fc.constantFrom(...diesBy),
    verifiers: fc.constantFrom(0, 1, 3),
    providerKeysMatched: fc.constantFrom(0, 1, 1, 1, 2),
    alsoKills: fc.subarray(["two sub-keys"]),
    killsMoreAcknowledged: fc.boolean(),
  }),
  replacement: maybe(
    fc.record({
      versionId: fc.constant("new"),
      label: fc.constant("v2"),
      provedLive: fc.boolean(),
    }),
  ),
  retiring: fc.boolean(),
  stagingTest: fc.constantFrom("passed" as const, "no_staging" as const, null),
  cutovers: fc.uniqueArray(cutoverFacts, { maxLength: 4, selector: (item) => item.consumerId }),
  inventory: fc.record({
    confirmedAt: maybe(dates),
    noneKnown: maybe(request("inventory_none", "incident")),
  }),
  hunt: fc.uniqueArray(
    fc.record({ place: fc.constantFrom(...huntPlaces), answer: fc.constantFrom(...yesNoUnknown) }),
    { selector: (item) => item.place },
  ),
  brownOutPassed: fc.boolean(),
  unknownMayBreak: maybe(request("unknown_may_break", "incident")),
  usage: fc.record({
    watchedFrom: maybe(dates),
    watchedUntil: maybe(dates),
    lastSuccessAt: maybe(dates),
    unattributed: fc.array(
      fc.record({ id: fc.constantFrom("use-1", "use-2"), at: dates, address: maybe(fc.ipV4()) }),
      { maxLength: 2 },
    ),
  }),
  vanishing: fc.constantFrom("saved" as const, "nothing_vanishes" as const, "not_saved" as const),
  provider: fc.record({
    revocationLagMinutes: maybe(fc.integer({ min: 0, max: 180 })),
    maxActiveVersions: maybe(fc.constantFrom(1, 2)),
    activeVersions: maybe(fc.constantFrom(1, 2)),
    overlap: maybe(fc.boolean()),
    gapPlanned: fc.boolean(),
    twinPlanned: fc.boolean(),
  }),
  policy: fc.constant(defaultGatePolicy),
});

/** Everything that is not about a consumer is in order, so that consumers alone decide. */
export const otherwiseReady: fc.Arbitrary<GateFacts> = gateFacts.map((facts) => ({
  ...facts,
  old: { ...facts.old, providerKeysMatched: 1, verifiers: 1, alsoKills: [] },
  replacement: { versionId: "new", label: "v2", provedLive: true },
  stagingTest: "passed",
  inventory: { confirmedAt: new Date("2026-12-31T00:00:00Z"), noneKnown: null },
  brownOutPassed: true,
  usage: { watchedFrom: null, watchedUntil: null, lastSuccessAt: null, unattributed: [] },
  vanishing: "saved",
  provider: { ...facts.provider, overlap: true },
  cutovers: facts.cutovers.map((cutover) =>
    Object.assign({}, cutover, { hasFallback: true, ownerToldAt: cutover.addedAt }),
  ),
}));
