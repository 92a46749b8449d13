import fc from "fast-check";
import { expect, test } from "vitest";

import { namesInBrief, rotationDue, rotationDues } from "@/domain/rotation/rotation-due";

const day = new Date("2026-12-31T00:00:00Z");

test.each([
  ["2026-12-16T23:59:59Z", null],
  ["2026-12-17T00:00:00Z", "soon"],
  ["2026-12-30T23:59:59Z", "soon"],
  ["2026-12-31T00:00:00Z", "today"],
  ["2026-12-31T23:59:59Z", "today"],
  ["2027-01-01T00:00:00Z", "late"],
] as const)("at %s it is %s", (now, due) => {
  expect(rotationDue(day, new Date(now))).toBe(due);
});

test("time only makes it more urgent", () => {
  const urgency = (at: number) => [null, ...rotationDues].indexOf(rotationDue(day, new Date(at)));
  const month = 31 * 86_400_000;
  const moment = fc.integer({ min: day.getTime() - month, max: day.getTime() + month });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      expect(urgency(Math.min(one, other))).toBeLessThanOrEqual(urgency(Math.max(one, other)));
    }),
  );
});

test.each([
  [["a"], "a"],
  [["a", "b"], "a, b"],
  [["a", "b", "c", "d"], "a, b and 2 more"],
])("%o in brief", (names, brief) => {
  expect(namesInBrief(names)).toBe(brief);
});
