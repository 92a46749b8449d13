import fc from "fast-check";
import { expect, it } from "vitest";
import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import { lowerHeld, raiseHeld, type InventoryFacts } from "@/domain/cutover/held";
import { mergeCutovers } from "@/domain/cutover/merge-cutovers";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { GateFacts } from "@/domain/gate/facts";
import { productionAnswers } from "@/domain/environment/environment";
import { weights, type Weight } from "@/domain/incident/incident";
import { waiverKinds } from "@/domain/cutover/cutover";
import { requestStates } from "@/domain/signature/signature";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { barelyBlocked, now } from "@/domain/testing/cutover-arbitraries";
import { gateFacts } from "@/domain/testing/gate-arbitraries";

/** What one person, Ana, may do without evidence and without an emergency signature. */
type Act =
  | { type: "weight"; weight: Weight }
  | { type: "inventory"; today: InventoryFacts }
  | { type: "waive" | "lower"; request: SignatureRequestFacts; until: Date }
  | { type: "retire" }
  | { type: "tell_and_plan" }
  | { type: "merge"; other: GateFacts };

/** Asked by Ana, claimed to be signed, and signed by nobody but Ana. */
const anasRequest: fc.Arbitrary<SignatureRequestFacts> = fc.record({
  id: fc.uuid(),
  subject: fc.constantFrom("waiver" as const, "lowering" as const),
  subjectId: fc.constant(""),
  askedBy: fc.constant("ana"),
  askedAt: fc.constant(now),
  firstAskedAt: fc.constant(now),
  state: fc.constantFrom(...requestStates),
  boundTo: fc.constant([]),
  signatures: fc.array(
    fc.record({
      by: fc.constant("ana"),
      kind: fc.constantFrom("second" as const, "emergency" as const, "review" as const),
      at: fc.constant(now),
      reauthenticated: fc.constant(false),
    }),
  ),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ type: fc.constant("weight" as const), weight: fc.constantFrom(...weights) }),
  fc.record({
    type: fc.constant("inventory" as const),
    today: fc.record({
      environmentId: fc.constantFrom("prod", "staging"),
      production: fc.constantFrom(...productionAnswers),
      tier: fc.constantFrom(1, 2, 3, 4, null),
    }),
  }),
  fc.record({
    type: fc.constantFrom("waive" as const, "lower" as const),
    request: anasRequest,
    until: fc.constant(new Date(now.getTime() + 3_600_000)),
  }),
  fc.constant({ type: "retire" as const }),
  fc.constant({ type: "tell_and_plan" as const }),
  fc.record({ type: fc.constant("merge" as const), other: gateFacts }),
);

function apply(facts: GateFacts, done: Act): GateFacts {
  switch (done.type) {
    case "weight":
      return { ...facts, weight: done.weight };
    case "retire":
      return { ...facts, retiring: !facts.retiring };
    case "merge": {
      const goes = { cutovers: done.other.cutovers, target: gateTarget(done.other) };
      const stays = { cutovers: facts.cutovers, target: gateTarget(facts) };
      return { ...facts, cutovers: mergeCutovers(stays, { goes, now }) };
    }
    default:
      return { ...facts, cutovers: facts.cutovers.map((cutover) => change(cutover, done)) };
  }
}

function change(
  cutover: CutoverFacts,
  done: Exclude<Act, { type: "weight" | "retire" | "merge" }>,
): CutoverFacts {
  switch (done.type) {
    case "inventory":
      return { ...cutover, held: raiseHeld(cutover.held, { today: done.today }) };
    case "tell_and_plan":
      return { ...cutover, hasFallback: true, ownerToldAt: now };
    case "waive": {
      const request = { ...done.request, subject: "waiver" as const, subjectId: cutover.cutoverId };
      return { ...cutover, waiver: { kind: waiverKinds[1], until: done.until, request } };
    }
    case "lower": {
      const request = {
        ...done.request,
        subject: "lowering" as const,
        subjectId: cutover.cutoverId,
      };
      const to = { production: false, tier: 4 as const };
      const lowered = lowerHeld(cutover.held, { cutoverId: cutover.cutoverId, to, request });
      return lowered.ok ? { ...cutover, held: lowered.value } : cutover;
    }
  }
}

const world = fc
  .record({ facts: gateFacts, barely: barelyBlocked })
  .map(({ facts, barely }) => ({ ...facts, cutovers: [...facts.cutovers, barely] }));

function productionBlockers(facts: GateFacts): Set<string> {
  return new Set(
    deactivationBlockers(facts, "rotate_first", now)
      .filter((blocker) => blocker.kind === "production_consumer")
      .map((blocker) => blocker.subjectId),
  );
}

it("no row of acts by one person removes a production consumer from the gate", () => {
  fc.assert(
    fc.property(world, fc.array(act, { minLength: 1, maxLength: 6 }), (facts, acts) => {
      const before = productionBlockers(facts);
      const after = productionBlockers(acts.reduce(apply, facts));
      expect([...before.difference(after)]).toEqual([]);
    }),
    { numRuns: 800 },
  );
});

it("a merge keeps what was open on the side that goes", () => {
  fc.assert(
    fc.property(world, world, (stays, goes) => {
      const open = productionBlockers(goes);
      const merged = productionBlockers(apply(stays, { type: "merge", other: goes }));
      expect([...open.difference(merged)]).toEqual([]);
    }),
    { numRuns: 800 },
  );
});
