import fc from "fast-check";
import { expect, it } from "vitest";

import { minutesInput, minutesText } from "@/domain/clock/minutes-text";

it.each([
  ["15 min", 15],
  ["15m", 15],
  ["4 h", 240],
  ["1 h 30 min", 90],
  ["14 days", 20_160],
  ["2d 1h", 2_940],
  [15, 15],
])("%s is %i minutes", (typed, minutes) => {
  expect(minutesInput.parse(typed)).toBe(minutes);
});

it.each(["", "soon", "15", "-4 h", "1.5 h", "0 min", "900 d", 0, 1.5, null])(
  "%j is refused with a sentence",
  (typed) => {
    const parsed = minutesInput.safeParse(typed);
    expect(parsed.error?.issues[0]?.message).toMatch(/^(Write|Choose) .*\.$/);
  },
);

it("is read back as what was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 * 1_440 }), (minutes) => {
      expect(minutesInput.parse(minutesText(minutes))).toBe(minutes);
    }),
  );
});
