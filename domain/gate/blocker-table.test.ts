import { describe, expect, it } from "vitest";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import type { BlockerKind } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { huntPlaces } from "@/domain/hunt/hunt";
import { cutover, evidence, gateFactsWith, signedRequest } from "@/domain/testing/sample-facts";

const now = new Date("2026-11-20T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const moved = cutover({ serviceName: "checkout-api", evidence: [evidence({})] });

function kinds(over: Partial<GateFacts>): BlockerKind[] {
  const facts = gateFactsWith({ cutovers: [moved], ...over });
  return deactivationBlockers(facts, "rotate_first", now).map((blocker) => blocker.kind);
}

const old = gateFactsWith({}).old;
const { provider, usage } = gateFactsWith({});

const causes: [BlockerKind, Partial<GateFacts>][] = [
  ["key_not_matched", { old: { ...old, providerKeysMatched: 2 } }],
  ["no_verifier", { old: { ...old, diesBy: "verifiers" } }],
  ["kills_more", { old: { ...old, alsoKills: ["every session of the user"] } }],
  ["no_fallback", { cutovers: [{ ...moved, hasFallback: false }] }],
  ["owner_not_told", { cutovers: [{ ...moved, ownerToldAt: null }] }],
  ["replacement_not_live", { replacement: { versionId: "new", label: "v2", provedLive: false } }],
  ["staging_not_tested", { stagingTest: null }],
  ["inventory_not_confirmed", { inventory: { confirmedAt: null, noneKnown: null } }],
  ["inventory_not_confirmed", { cutovers: [] }],
  ["recent_use", { usage: { ...usage, lastSuccessAt: minutesAgo(59) } }],
  [
    "unattributed_use",
    { usage: { ...usage, unattributed: [{ id: "u", at: minutesAgo(600), address: null }] } },
  ],
  ["evidence_not_saved", { vanishing: "not_saved" }],
  ["no_overlap", { provider: { ...provider, overlap: false } }],
];

describe("each cause alone", () => {
  it.each(causes)("%s", (kind, over) => {
    expect(kinds(over)).toEqual([kind]);
  });

  it("nothing is wrong to begin with", () => {
    expect(kinds({})).toEqual([]);
  });

  it("no replacement leaves the consumers where they are", () => {
    expect(kinds({ replacement: null })).toEqual(["production_consumer", "no_replacement"]);
  });

  it("a full provider is named before a third key evicts a live one", () => {
    const full = { ...provider, maxActiveVersions: 2, activeVersions: 2 };
    expect(kinds({ replacement: null, provider: full })).toContain("provider_slots_full");
  });
});

describe("the quiet before the act", () => {
  it("is the provider's lag when that is longer", () => {
    const slow = { ...provider, revocationLagMinutes: 180 };
    const used = { ...usage, lastSuccessAt: minutesAgo(120) };
    expect(kinds({ usage: used })).toEqual([]);
    expect(kinds({ usage: used, provider: slow })).toEqual(["recent_use"]);
  });
});

describe("a hunt that nobody could answer", () => {
  const hunt = [{ place: "cron" as const, answer: "unknown" as const }];
  const watched = { ...usage, watchedFrom: minutesAgo(25 * 60), watchedUntil: minutesAgo(5) };

  it("blocks on each place, the unasked ones too", () => {
    expect(kinds({ hunt })).toHaveLength(8);
    expect(new Set(kinds({ hunt }))).toEqual(new Set(["hunt_unknown"]));
  });

  it("clears by a day without use, where use is watched", () => {
    expect(kinds({ hunt, usage: watched })).toEqual([]);
    const used = { ...watched, lastSuccessAt: minutesAgo(23 * 60) };
    expect(kinds({ hunt, usage: used })).toHaveLength(8);
    const unread = { ...watched, watchedUntil: minutesAgo(120) };
    expect(kinds({ hunt, usage: unread })).toHaveLength(8);
  });

  it("clears by a brown-out, or by two people who sign that something may break", () => {
    const unknownMayBreak = signedRequest({
      subject: "unknown_may_break",
      boundTo: [...huntPlaces],
    });
    expect(kinds({ hunt, brownOutPassed: true })).toEqual([]);
    expect(kinds({ hunt, unknownMayBreak })).toEqual([]);
    const alone = { ...unknownMayBreak, signatures: [] };
    const less = { ...unknownMayBreak, boundTo: unknownMayBreak.boundTo.slice(1) };
    expect(kinds({ hunt, unknownMayBreak: less })).toEqual(["hunt_unknown"]);
    expect(kinds({ hunt, unknownMayBreak: alone })).toHaveLength(8);
  });
});

describe("no consumer is known", () => {
  it("is believed when signed, or after thirty days without use", () => {
    const confirmedAt = minutesAgo(60);
    const noneKnown = signedRequest({ subject: "inventory_none" });
    expect(kinds({ cutovers: [], inventory: { confirmedAt, noneKnown } })).toEqual([]);
    const unused = { ...usage, watchedFrom: minutesAgo(31 * 1440), watchedUntil: now };
    expect(kinds({ cutovers: [], usage: unused })).toEqual([]);
  });

  it("is asked of one person in the light weight", () => {
    expect(kinds({ cutovers: [], weight: "light" })).toEqual([]);
  });

  it("is doubted again when a consumer turns up", () => {
    const found = { ...moved, addedAt: minutesAgo(1) };
    expect(kinds({ cutovers: [found] })).toEqual(["inventory_not_confirmed"]);
  });
});

it("a consumer that nobody owns is nobody's to tell", () => {
  const lost = { ...moved, ownerTeam: null, ownerToldAt: null };
  const facts = gateFactsWith({ cutovers: [lost] });
  const [blocker] = deactivationBlockers(facts, "rotate_first", now);
  expect(blocker?.sentence).toBe("Nobody is known to own checkout-api (production).");
});
