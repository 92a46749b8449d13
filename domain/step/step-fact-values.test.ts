import fc from "fast-check";
import { expect, it } from "vitest";
import { alreadyDoneNeeds } from "@/domain/step/already-done";
import { stepFactValues, type FurtherStepFacts } from "@/domain/step/step-fact-values";
import { stepFacts } from "@/domain/step/step-fact";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { now } from "@/domain/testing/cutover-arbitraries";
import { gateFacts } from "@/domain/testing/gate-arbitraries";
import { cutover, evidence, gateFactsWith } from "@/domain/testing/sample-facts";

const further: FurtherStepFacts = {
  confirmed: true,
  keyNamed: true,
  livenessKnown: true,
  visibilityKnown: true,
  doctrineSigned: true,
  misuseVerdictGiven: true,
  replacementStored: true,
  gateOpen: true,
  oldVersionDown: true,
  provenDead: true,
  watchPassed: true,
  causeAndImpactRecorded: true,
  cleanedUp: true,
  ownerContacted: true,
  ownerReached: true,
};

it("holds everything when everything is in order", () => {
  const moved = cutover({ serviceName: "checkout-api", evidence: [evidence({})] });
  const values = stepFactValues(gateFactsWith({ cutovers: [moved] }), { further, now });
  expect(stepFacts.filter((fact) => !values[fact])).toEqual([]);
});

it("calls nothing told, planned or moved while no consumer is known and nobody confirmed it", () => {
  const blank = gateFactsWith({ inventory: { confirmedAt: null, noneKnown: null } });
  const values = stepFactValues(blank, { further, now });
  expect(stepFacts.filter((fact) => !values[fact])).toEqual([
    "inventory_confirmed",
    "owners_told",
    "fallbacks_planned",
    "consumers_settled",
  ]);
});

it("never calls the consumers settled while the gate names one", () => {
  fc.assert(
    fc.property(gateFacts, (facts) => {
      const blocked = deactivationBlockers(facts, "rotate_first", now).map((item) => item.kind);
      const before = { ...further, oldVersionDown: false };
      const values = stepFactValues(facts, { further: before, now });
      expect(values.consumers_settled && blocked.includes("production_consumer")).toBe(false);
      expect(values.owners_told && blocked.includes("owner_not_told")).toBe(false);
      expect(values.inventory_confirmed).toBe(!blocked.includes("inventory_not_confirmed"));
    }),
  );
});

it("asks for a word again only while the old key lives", () => {
  const said = cutover({
    serviceName: "checkout-api",
    held: { production: true, tier: 4, environmentId: evidence({}).environmentId ?? "" },
    evidence: [evidence({ strength: "said", at: new Date(now.getTime() - 25 * 3_600_000) })],
  });
  const settled = (oldVersionDown: boolean) =>
    stepFactValues(gateFactsWith({ cutovers: [said] }), {
      further: { ...further, oldVersionDown },
      now,
    }).consumers_settled;
  expect([settled(false), settled(true)]).toEqual([false, true]);
});

it("asks of an already done step the fact behind it, and a note where there is none", () => {
  expect(alreadyDoneNeeds({ decidedBy: null })).toBe("note");
  expect(alreadyDoneNeeds({ decidedBy: "old_version_down" })).toBe("observed_death");
  expect(alreadyDoneNeeds({ decidedBy: "watch_passed" })).toBeNull();
});
