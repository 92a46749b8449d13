import { describe, expect, it } from "vitest";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { gateSummary } from "@/domain/gate/gate-summary";
import { deactivationCost } from "@/domain/gate/deactivation-cost";
import { cutover, evidence, gateFactsWith, signedRequest } from "@/domain/testing/sample-facts";

const now = new Date("2026-11-20T12:00:00Z");

/**
 * The public story, 2025-03-21: the new credential of an object store's gateway was deployed to the
 * wrong environment, the old one was deleted, and an hour later writes failed for 67 minutes.
 */
describe("the replay of a new key in the wrong environment", () => {
  const gateway = cutover({
    serviceName: "r2-gateway",
    evidence: [evidence({ environmentId: "development" })],
  });
  const facts = gateFactsWith({ cutovers: [gateway] });

  it("refuses, and says where it was proved and where not", () => {
    const blockers = deactivationBlockers(facts, "rotate_first", now);
    expect(blockers).toEqual([
      {
        kind: "production_consumer",
        subjectId: "r2-gateway",
        sentence: "r2-gateway (production) was proved in development, not in production.",
        clears: "Prove it in production (measured or shown), or waive it with two signatures.",
        clearedBy: ["service_owner", "responder", "two_people"],
        owner: "storage",
      },
    ]);
    expect(gateSummary(facts, { blockers, now }).sentence).toBe("1 blocker. Nothing proved yet.");
  });

  it("still refuses when production is measured with the old key afterwards", () => {
    const seen = evidence({ versionId: "old", at: new Date("2026-11-20T11:30:00Z") });
    const moved = { ...gateway, evidence: [evidence({}), seen] };
    const [blocker] = deactivationBlockers({ ...facts, cutovers: [moved] }, "rotate_first", now);
    expect(blocker?.sentence).toBe(
      "r2-gateway (production) was seen with another key after it was called moved.",
    );
  });

  it("opens once production is measured with the new key", () => {
    const moved = { ...gateway, evidence: [...gateway.evidence, evidence({})] };
    const proved = { ...facts, cutovers: [moved] };
    expect(deactivationBlockers(proved, "rotate_first", now)).toEqual([]);
    expect(gateSummary(proved, { blockers: [], now }).sentence).toBe("Open: 1 measured.");
  });

  it("says under contain first what stops, and does not refuse", () => {
    expect(deactivationBlockers(facts, "contain_first", now)).toEqual([]);
    const minutesToMove = new Map([["r2-gateway", 67]]);
    expect(deactivationCost(facts, { minutesToMove, now }).sentence).toBe(
      "Stops now: r2-gateway; about 67 min to restore.",
    );
    expect(deactivationCost(facts, { minutesToMove: new Map(), now }).restoreMinutes).toBeNull();
  });
});

describe("two services in production and one in staging", () => {
  const checkout = cutover({ serviceName: "checkout-api", ownerTeam: "payments" });
  const billing = cutover({ serviceName: "billing-cron", ownerTeam: "finance" });
  const staging = cutover({
    serviceName: "metrics-api",
    environmentName: "staging",
    held: { production: false, tier: 2, environmentId: "staging" },
    evidence: [evidence({ environmentId: "staging" })],
  });

  it("names both production consumers, their owners and what clears each", () => {
    const facts = gateFactsWith({ cutovers: [checkout, billing, staging] });
    const blockers = deactivationBlockers(facts, "rotate_first", now);
    expect(blockers.map((blocker) => [blocker.subjectId, blocker.owner])).toEqual([
      ["checkout-api", "payments"],
      ["billing-cron", "finance"],
    ]);
    expect(gateSummary(facts, { blockers, now }).sentence).toBe("2 blockers. So far 1 measured.");
  });

  it("opens when one is proved and the other waived by a second person", () => {
    const request = signedRequest({ subjectId: billing.cutoverId });
    const cutovers = [
      { ...checkout, evidence: [evidence({ strength: "shown" })] },
      { ...billing, waiver: { kind: "gone" as const, until: null, request } },
      staging,
    ];
    const facts = gateFactsWith({ cutovers });
    const blockers = deactivationBlockers(facts, "rotate_first", now);
    expect(blockers).toEqual([]);
    expect(gateSummary(facts, { blockers, now }).sentence).toBe(
      "Open: 1 measured, 1 shown, 1 waived.",
    );
  });

  it("stays closed while the waiver is only asked for, refused, withdrawn or voided", () => {
    for (const state of ["open", "refused", "withdrawn", "voided"] as const) {
      const request = signedRequest({ subjectId: billing.cutoverId, state });
      const waived = { ...billing, waiver: { kind: "gone" as const, until: null, request } };
      const facts = gateFactsWith({ cutovers: [waived] });
      expect(deactivationBlockers(facts, "rotate_first", now)).toHaveLength(1);
    }
  });
});
