import { describe, expect, it } from "vitest";
import { downSince } from "@/domain/cutover/down";
import { cutoverProof } from "@/domain/cutover/proof";
import { cutover, evidence, signedRequest } from "@/domain/testing/sample-facts";
import type { CutoverEvidence } from "@/domain/cutover/cutover-facts";

const now = new Date("2026-11-20T12:00:00Z");
const target = { oldVersionId: "old", replacementId: "new" };
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const tier3 = { production: true, tier: 3 as const, environmentId: "production" };

function reason(items: CutoverEvidence[], over = {}) {
  const proof = cutoverProof(cutover({ serviceName: "a", evidence: items, ...over }), {
    target,
    now,
  });
  return proof.proved ? "proved" : proof.reason;
}

describe("what proves a move", () => {
  it.each([
    ["proved", evidence({ strength: "measured" })],
    ["proved", evidence({ strength: "shown" })],
    ["too_weak", evidence({ strength: "said" })],
    ["wrong_environment", evidence({ environmentId: "staging" })],
    ["wrong_environment", evidence({ environmentId: "staging", strength: "said" })],
    ["wrong_version", evidence({ versionId: "old" })],
    ["wrong_version", evidence({ versionId: "another" })],
    ["not_identified", evidence({ versionId: null })],
    ["proved", evidence({ versionId: null, usesNoKey: true })],
    ["not_identified", evidence({ versionId: null, usesNoKey: true, strength: "said" })],
    ["no_evidence", evidence({ at: new Date(now.getTime() + 1) })],
  ])("%s", (expected, item) => {
    expect(reason([item])).toBe(expected);
  });

  it("lets tier 3 and 4 be said, and asks again after 24 hours", () => {
    const said = (minutes: number) => evidence({ strength: "said", at: minutesAgo(minutes) });
    expect(reason([said(23 * 60)], { held: tier3 })).toBe("proved");
    expect(reason([said(24 * 60)], { held: tier3 })).toBe("expired");
  });
});

describe("a contradiction", () => {
  const word = evidence({ strength: "said", versionId: "old", at: minutesAgo(10) });

  it("beats any strength that came before", () => {
    expect(reason([evidence({ at: minutesAgo(20) }), word])).toBe("contradicted");
  });

  it("is cleared only by something later and at least as strong", () => {
    const measuredOld = evidence({ versionId: "old", at: minutesAgo(10) });
    const said = evidence({ strength: "said", at: minutesAgo(5) });
    expect(reason([measuredOld, said], { held: tier3 })).toBe("contradicted");
    expect(reason([word, said], { held: tier3 })).toBe("proved");
    expect(reason([measuredOld, evidence({ at: minutesAgo(5) })])).toBe("proved");
  });

  it("is also a key that nobody could name, and a log that shows the old one in use", () => {
    const proved = evidence({ at: minutesAgo(20) });
    const unnamed = evidence({ versionId: null, anotherKey: true, at: minutesAgo(10) });
    expect(reason([proved, unnamed])).toBe("contradicted");
    expect(reason([unnamed])).toBe("wrong_version");
    expect(reason([proved], { oldKeyUsedAt: minutesAgo(10) })).toBe("contradicted");
    expect(reason([proved], { oldKeyUsedAt: minutesAgo(30) })).toBe("proved");
    const said = evidence({ strength: "said", at: minutesAgo(5) });
    expect(reason([said], { oldKeyUsedAt: minutesAgo(10), held: tier3 })).toBe("proved");
  });

  it("from another environment says nothing here", () => {
    const staging = evidence({ versionId: "old", environmentId: "staging", at: minutesAgo(1) });
    expect(reason([evidence({ at: minutesAgo(20) }), staging])).toBe("proved");
  });
});

describe("down", () => {
  const since = (over: object, oldDownSince: Date | null = minutesAgo(30)) =>
    downSince(cutover({ serviceName: "a", ...over }), { target, oldDownSince, now });

  it("runs from the old version's death until proved", () => {
    expect(since({})).toEqual(minutesAgo(30));
    expect(since({ evidence: [evidence({ at: minutesAgo(5) })] })).toBeNull();
    expect(since({}, null)).toBeNull();
  });

  it("does not begin with a roll-back to a key that still works", () => {
    expect(since({ setBackAt: minutesAgo(5) }, null)).toBeNull();
  });

  it("begins with a report that it broke, even when it was proved before", () => {
    const evidenceBefore = [evidence({ at: minutesAgo(60) })];
    expect(since({ evidence: evidenceBefore, brokeAt: minutesAgo(5) }, null)).toEqual(
      minutesAgo(5),
    );
  });

  it("does not count a waived one, and counts it again after its time", () => {
    const request = signedRequest({ subjectId: "cutover-a" });
    const until = (at: Date) => ({ waiver: { kind: "may_stop_until", until: at, request } });
    expect(since(until(new Date(now.getTime() + 1)))).toBeNull();
    expect(since(until(minutesAgo(3)))).toEqual(minutesAgo(3));
  });

  it("does not begin because a word grew old", () => {
    const said = evidence({ strength: "said", at: minutesAgo(25 * 60) });
    expect(since({ held: tier3, evidence: [said] })).toBeNull();
  });
});
