import { expect, it } from "vitest";
import { seenAgain, type SeenAgain, type SeenAgainFacts } from "@/domain/incident/seen-again";

const resolvedAt = new Date("2026-11-10T00:00:00Z");
const closed: SeenAgainFacts = {
  state: "resolved",
  resolution: "revoked",
  resolvedAt,
  knownPlace: false,
  provenDead: false,
  placeDatedAt: new Date("2026-11-11T00:00:00Z"),
  foundLive: false,
};

it.each<[SeenAgain, Partial<SeenAgainFacts>]>([
  ["nothing", { knownPlace: true }],
  ["seen_again_dead", { provenDead: true }],
  ["reopen", {}],
  ["occurrence", { placeDatedAt: new Date("2026-11-09T00:00:00Z") }],
  ["reopen", { knownPlace: true, foundLive: true }],
  ["reopen", { resolution: "accepted_risk" }],
  ["seen_again_dead", { resolution: "already_dead", provenDead: true }],
  ["reopen", { resolution: "already_dead", provenDead: true, foundLive: true }],
  ["count", { resolution: "false_positive" }],
  ["count", { resolution: "duplicate" }],
  ["nothing", { resolution: "test_credential", knownPlace: true }],
  ["reopen", { resolution: "false_positive", foundLive: true }],
  ["occurrence", { state: "active", resolution: null, resolvedAt: null }],
  ["nothing", { state: "triage", resolution: null, resolvedAt: null, knownPlace: true }],
])("%s: %o", (expected, over) => {
  expect(seenAgain({ ...closed, ...over })).toBe(expected);
});
