import { describe, expect, it } from "vitest";
import type { LifecycleFacts, ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { resolveBlockers } from "@/domain/incident/resolve-blockers";

const facts: LifecycleFacts = {
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
const close = (over: Partial<LifecycleFacts["close"]>) => ({
  ...facts,
  close: { ...facts.close, ...over },
});
const day = 86_400_000;
const acceptedAt = new Date("2026-11-20T12:00:00Z");

describe("revoked", () => {
  it.each<[string, LifecycleFacts]>([
    [
      "The old key still works, or nobody knows that it does not.",
      { ...facts, versionState: "unknown" },
    ],
    ["1 consumer is down.", { ...facts, consumersDown: 1 }],
    ["The old key is not proved dead.", close({ provenDead: false })],
    ["The watch is not over.", close({ watchPassed: false })],
    ["2 required steps are still open.", close({ requiredStepsOpen: 2 })],
    ["1 signature waits for a review.", close({ reviewsOpen: 1 })],
    ["Nobody has said whether the key was misused.", close({ misuse: "not_looked" })],
    ["Decide first whether to notify: GDPR.", close({ notificationsUndecided: ["GDPR"] })],
  ])("%s", (sentence, with_) => {
    expect(resolveBlockers({ resolution: "revoked" }, with_)).toEqual([sentence]);
  });

  it("asks no misuse verdict of a planned rotation", () => {
    const rotation = { ...close({ misuse: "not_looked" }), kind: "planned_rotation" as const };
    expect(resolveBlockers({ resolution: "revoked" }, rotation)).toEqual([]);
  });
});

describe("the other ways out", () => {
  const risk = {
    resolution: "accepted_risk" as const,
    approverRole: "admin" as const,
    acceptedAt,
    expiresAt: new Date(acceptedAt.getTime() + 30 * day),
    visibility: "public" as const,
  };
  const dead = {
    resolution: "already_dead" as const,
    liveness: "dead" as const,
    hasEvidence: true,
    couldAnythingElseUse: "no" as const,
  };
  const handed = {
    resolution: "handed_over" as const,
    custody: "vendor" as const,
    channel: "mail",
    acknowledged: true,
    attempts: [],
  };
  const live = { ...facts, versionState: "live" as const };

  it.each<[number, ResolutionRequest, LifecycleFacts]>([
    [0, { resolution: "false_positive" }, facts],
    [1, { resolution: "false_positive" }, live],
    [1, { resolution: "test_credential", liveness: null }, facts],
    [0, { resolution: "test_credential", liveness: "live" }, facts],
    [1, { resolution: "duplicate", duplicateOfId: null, consumersCarriedOver: true }, facts],
    [1, { resolution: "duplicate", duplicateOfId: "other", consumersCarriedOver: false }, facts],
    [0, { resolution: "duplicate", duplicateOfId: "other", consumersCarriedOver: true }, facts],
    [0, dead, facts],
    [1, { ...dead, liveness: "blocked" }, facts],
    [1, { ...dead, hasEvidence: false }, facts],
    [1, { ...dead, couldAnythingElseUse: "unknown" }, facts],
    [0, handed, facts],
    [1, { ...handed, custody: "ours" }, facts],
    [1, { ...handed, custody: "unknown" }, facts],
    [1, { ...handed, channel: null }, facts],
    [1, { ...handed, acknowledged: false, attempts: [acceptedAt, acceptedAt] }, facts],
    [0, { ...handed, acknowledged: false, attempts: [acceptedAt, acceptedAt, acceptedAt] }, facts],
    [0, risk, live],
    [1, { ...risk, approverRole: "responder" }, live],
    [0, { ...risk, approverRole: "responder", visibility: "internal" }, live],
    [1, { ...risk, expiresAt: new Date(acceptedAt.getTime() + 31 * day) }, live],
    [1, { ...risk, expiresAt: null }, live],
    [1, { ...risk, approverRole: "owner", visibility: "internal" }, live],
  ])("%i unmet: %o", (count, request, with_) => {
    expect(resolveBlockers(request, with_)).toHaveLength(count);
  });
});
