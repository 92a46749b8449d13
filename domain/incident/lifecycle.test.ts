import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  incidentKinds,
  incidentStates,
  resolutions,
  yesNoUnknown,
  misuseVerdicts,
  type IncidentState,
} from "@/domain/incident/incident";
import type { IncidentEvent } from "@/domain/incident/incident-event";
import { nextState } from "@/domain/incident/lifecycle";
import type { LifecycleFacts, ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { seenAgainOutcomes } from "@/domain/incident/seen-again";
import { custodies, keyVersionStates, verdicts } from "@/domain/key/key";
import { roles } from "@/domain/member/member";
import { visibilities } from "@/domain/occurrence/occurrence";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const dates = fc.date({ noInvalidDate: true });

const facts: fc.Arbitrary<LifecycleFacts> = fc.record({
  kind: fc.constantFrom(...incidentKinds),
  resolution: maybe(fc.constantFrom(...resolutions)),
  versionState: fc.constantFrom(...keyVersionStates),
  consumersDown: fc.nat({ max: 2 }),
  everDeactivated: fc.boolean(),
  close: fc.record({
    provenDead: fc.boolean(),
    watchPassed: fc.boolean(),
    requiredStepsOpen: fc.nat({ max: 2 }),
    reviewsOpen: fc.nat({ max: 2 }),
    misuse: fc.constantFrom(...misuseVerdicts),
    notificationsUndecided: fc.array(fc.constant("GDPR Art. 33"), { maxLength: 2 }),
  }),
});

const asked: fc.Arbitrary<ResolutionRequest> = fc.oneof(
  fc.constantFrom({ resolution: "revoked" as const }, { resolution: "false_positive" as const }),
  fc.record({
    resolution: fc.constant("test_credential" as const),
    liveness: maybe(fc.constantFrom(...verdicts)),
  }),
  fc.record({
    resolution: fc.constant("duplicate" as const),
    duplicateOfId: maybe(fc.uuid()),
    consumersCarriedOver: fc.boolean(),
  }),
  fc.record({
    resolution: fc.constant("already_dead" as const),
    liveness: maybe(fc.constantFrom(...verdicts)),
    hasEvidence: fc.boolean(),
    couldAnythingElseUse: maybe(fc.constantFrom(...yesNoUnknown)),
  }),
  fc.record({
    resolution: fc.constant("handed_over" as const),
    custody: fc.constantFrom(...custodies),
    channel: maybe(fc.constant("mail")),
    acknowledged: fc.boolean(),
    attempts: fc.array(dates, { maxLength: 4 }),
  }),
  fc.record({
    resolution: fc.constant("accepted_risk" as const),
    approverRole: maybe(fc.constantFrom(...roles)),
    acceptedAt: dates,
    expiresAt: maybe(dates),
    visibility: fc.constantFrom(...visibilities),
  }),
);

const event: fc.Arbitrary<IncidentEvent> = fc.oneof(
  fc
    .constantFrom(
      "confirmed_real" as const,
      "contain_now" as const,
      "honeytoken_used" as const,
      "confirmation_undone" as const,
      "old_version_down" as const,
      "consumer_settled" as const,
      "consumer_broke" as const,
      "switched_on" as const,
      "used_successfully" as const,
      "signature_voided" as const,
      "dismissal_wrong" as const,
      "found_live" as const,
      "acceptance_expired" as const,
      "handover_refused" as const,
    )
    .map((type) => ({ type })),
  fc.record({
    type: fc.constant("seen_again" as const),
    outcome: fc.constantFrom(...seenAgainOutcomes),
  }),
  fc.record({ type: fc.constant("resolve_asked" as const), request: asked }),
);

const settled: LifecycleFacts = {
  kind: "leak",
  resolution: null,
  versionState: "dead",
  consumersDown: 0,
  everDeactivated: true,
  close: {
    provenDead: true,
    watchPassed: true,
    requiredStepsOpen: 0,
    reviewsOpen: 0,
    misuse: "no_sign",
    notificationsUndecided: [],
  },
};
const revoke: IncidentEvent = { type: "resolve_asked", request: { resolution: "revoked" } };

describe("the lifecycle", () => {
  it("can reach resolved from wherever a row of events leads", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...incidentStates),
        fc.array(fc.tuple(event, facts)),
        (start, row) => {
          const reached = row.reduce<IncidentState>(
            (state, [next, then]) => nextState(state, next, then),
            start,
          );
          const wayOut: IncidentEvent[] = [
            { type: "confirmed_real" },
            { type: "old_version_down" },
            revoke,
          ];
          expect(wayOut.reduce((state, next) => nextState(state, next, settled), reached)).toBe(
            "resolved",
          );
        },
      ),
    );
  });

  it("takes only the roads that the product names", () => {
    const roads: Record<IncidentState, IncidentState[]> = {
      triage: ["active", "resolved"],
      active: ["triage", "monitoring", "resolved"],
      monitoring: ["active", "resolved"],
      resolved: ["triage", "active"],
    };
    fc.assert(
      fc.property(fc.constantFrom(...incidentStates), event, facts, (state, next, then) => {
        expect([state, ...roads[state]]).toContain(nextState(state, next, then));
      }),
      { numRuns: 1000 },
    );
  });

  it("is watched and closed only with the key down and no consumer down", () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidentStates), event, facts, (state, next, then) => {
        const to = nextState(state, next, then);
        // A refused wish to close changes no fact, so it moves nothing.
        if (to === "monitoring" && next.type !== "resolve_asked") {
          expect(then.consumersDown).toBe(0);
          expect(["disabled", "dead"]).toContain(then.versionState);
        }
        if (to === "resolved" && state === "monitoring") {
          expect(then.close).toMatchObject({
            provenDead: true,
            watchPassed: true,
            requiredStepsOpen: 0,
            reviewsOpen: 0,
          });
          expect(then.kind === "leak" && then.close.misuse === "not_looked").toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("never puts what is no leak into the Inbox", () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidentStates), event, facts, (state, next, then) => {
        fc.pre(then.kind !== "leak" && state !== "triage" && next.type !== "merge_undone");
        expect(nextState(state, next, then)).not.toBe("triage");
      }),
    );
  });
});

describe("each road", () => {
  const live: LifecycleFacts = { ...settled, versionState: "live", everDeactivated: false };
  const closedAs = (resolution: LifecycleFacts["resolution"]) => ({ ...live, resolution });
  const rotation = (resolution: LifecycleFacts["resolution"]) =>
    ({ ...closedAs(resolution), kind: "planned_rotation" }) as const;

  it.each<[IncidentState, IncidentEvent["type"], LifecycleFacts, IncidentState]>([
    ["triage", "confirmed_real", live, "active"],
    ["triage", "contain_now", live, "active"],
    ["triage", "honeytoken_used", live, "active"],
    ["triage", "old_version_down", settled, "triage"],
    ["active", "confirmation_undone", live, "triage"],
    ["active", "confirmation_undone", { ...live, everDeactivated: true }, "active"],
    ["active", "old_version_down", settled, "monitoring"],
    ["active", "old_version_down", { ...settled, versionState: "disabled" }, "monitoring"],
    ["active", "old_version_down", { ...settled, consumersDown: 1 }, "active"],
    ["active", "consumer_settled", settled, "monitoring"],
    ["active", "consumer_settled", live, "active"],
    ["monitoring", "consumer_broke", { ...settled, consumersDown: 1 }, "active"],
    ["monitoring", "switched_on", live, "active"],
    ["monitoring", "used_successfully", settled, "active"],
    ["monitoring", "signature_voided", settled, "active"],
    ["monitoring", "confirmed_real", settled, "monitoring"],
    ["resolved", "dismissal_wrong", closedAs("false_positive"), "triage"],
    ["resolved", "dismissal_wrong", closedAs("revoked"), "resolved"],
    ["resolved", "dismissal_wrong", rotation("called_off"), "active"],
    ["resolved", "dismissal_wrong", rotation("already_dead"), "active"],
    ["resolved", "found_live", closedAs("already_dead"), "triage"],
    ["resolved", "found_live", closedAs("revoked"), "active"],
    ["resolved", "acceptance_expired", closedAs("accepted_risk"), "active"],
    ["resolved", "acceptance_expired", closedAs("revoked"), "resolved"],
    ["resolved", "handover_refused", closedAs("handed_over"), "active"],
    ["resolved", "switched_on", closedAs("revoked"), "active"],
    ["resolved", "used_successfully", closedAs("revoked"), "active"],
    ["resolved", "consumer_broke", closedAs("revoked"), "active"],
    ["resolved", "confirmed_real", closedAs("revoked"), "resolved"],
  ])("%s, %s", (from, type, then, to) => {
    expect(nextState(from, { type } as IncidentEvent, then)).toBe(to);
  });

  it("closes as revoked only out of the watch", () => {
    expect(nextState("monitoring", revoke, settled)).toBe("resolved");
    expect(nextState("active", revoke, settled)).toBe("active");
    expect(nextState("triage", revoke, settled)).toBe("triage");
  });
});
