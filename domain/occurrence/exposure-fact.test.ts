import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type ExposureFact,
  type ExposureFactKind,
  exposureFactKinds,
  presenceOf,
  publicSpans,
} from "@/domain/occurrence/exposure-fact";
import { visibilities } from "@/domain/occurrence/occurrence";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000);
const fact = (kind: ExposureFactKind, minutes: number): ExposureFact => ({ kind, at: at(minutes) });
const anyFacts = fc.array(
  fc
    .tuple(fc.constantFrom(...exposureFactKinds), fc.nat({ max: 500 }))
    .map(([kind, minutes]) => fact(kind, minutes)),
);

describe("whether it is still there", () => {
  it("is the word of what happened last, not of what was recorded last", () => {
    expect(presenceOf([], "present")).toBe("present");
    expect(presenceOf([fact("survives_in_forks", 9), fact("removed", 5)], "present")).toBe(
      "survives_in_forks",
    );
    expect(presenceOf([fact("removed", 5), fact("made_public", 9)], "present")).toBe("present");
  });
});

describe("when anybody could read it", () => {
  const spans = (facts: ExposureFact[], before: (typeof visibilities)[number] = "internal") =>
    publicSpans(facts, { before, since: at(0) });

  it("begins with becoming public and ends with the removal, unless copies live on", () => {
    expect(spans([])).toEqual([]);
    expect(spans([], "public")).toEqual([{ from: at(0), until: null }]);
    expect(spans([fact("made_public", 5), fact("removed", 9)])).toEqual([
      { from: at(5), until: at(9) },
    ]);
    expect(spans([fact("made_private", 9), fact("survives_in_forks", 20)], "public")).toEqual([
      { from: at(0), until: at(9) },
      { from: at(20), until: null },
    ]);
    expect(spans([fact("removed", 5), fact("present", 9)])).toEqual([]);
  });

  it("never overlaps, is in order, and is never shorter for having become public", () => {
    const total = (of: ReturnType<typeof spans>) =>
      of.reduce((sum, { from, until }) => sum + (until ?? at(1000)).getTime() - from.getTime(), 0);
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...visibilities), (facts, before) => {
        const found = spans(facts, before);
        found.slice(1).forEach((span, index) => {
          const earlier = found[index]?.until?.getTime() ?? Infinity;
          expect(earlier).toBeLessThanOrEqual(span.from.getTime());
        });
        expect(total(spans(facts, "public"))).toBeGreaterThanOrEqual(total(found));
      }),
    );
  });
});
