import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exposure, exposureMs, type StateChange } from "@/domain/clock/exposure";
import { exposedSpans, logCoverage, type Span } from "@/domain/clock/log-coverage";
import { keyVersionStates } from "@/domain/key/key";

const day = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * day);
const span = (from: number, until: number): Span => ({ from: at(from), until: at(until) });
const anySpan = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  .map(([a, b]) => span(a, a + b));
const changes: fc.Arbitrary<StateChange[]> = fc.array(
  fc.record({ at: fc.nat({ max: 300 }).map(at), state: fc.constantFrom(...keyVersionStates) }),
);

describe("the exposed time", () => {
  it("is what the exposure clock counts", () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), changes, (since, all) => {
        const facts = { exposedSince: at(since), changes: all, now: at(400) };
        const total = exposedSpans(facts).reduce(
          (sum, { from, until }) => sum + until.getTime() - from.getTime(),
          0,
        );
        expect(total).toBe(exposureMs(exposure(facts), facts.now));
      }),
    );
  });
});

describe("how much of it the logs cover", () => {
  it.each<[string, Span[], Span[], [number, number]]>([
    ["nothing was looked at", [span(0, 210)], [], [0, 210]],
    ["a part", [span(0, 210)], [span(120, 210)], [90, 210]],
    ["more than the exposed time", [span(10, 20)], [span(0, 300)], [10, 10]],
    ["twice the same", [span(0, 10)], [span(0, 4), span(2, 5)], [5, 10]],
    ["beside it", [span(0, 10)], [span(10, 30)], [0, 10]],
    ["both sides of a time dead", [span(0, 3), span(7, 10)], [span(2, 8)], [2, 6]],
    ["the whole of a part of a day", [span(0, 0.2)], [span(0, 1)], [1, 1]],
    ["half of a part of a day", [span(0, 0.2)], [span(0, 0.1)], [0, 1]],
    ["no exposed time", [], [span(0, 5)], [0, 1]],
  ])("%s", (_what, exposed, reviewed, [coveredDays, exposedDays]) => {
    expect(logCoverage(exposed, reviewed)).toEqual({ coveredDays, exposedDays });
  });

  it("is never more than was exposed, and grows with what was looked at", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 300 }),
        changes,
        fc.array(anySpan),
        anySpan,
        (since, all, row, more) => {
          const exposed = exposedSpans({ exposedSince: at(since), changes: all, now: at(400) });
          const before = logCoverage(exposed, row);
          const after = logCoverage(exposed, [...row, more]);
          expect(before.coveredDays).toBeLessThanOrEqual(before.exposedDays);
          expect(after.coveredDays).toBeGreaterThanOrEqual(before.coveredDays);
        },
      ),
    );
  });
});
