import fc from "fast-check";
import { expect, test } from "vitest";

import { lastWeeks, weekMs, weekName, weekOf } from "@/domain/home/weeks";

test.each([
  ["2026-11-23T00:00:00.000Z", "2026-11-23"],
  ["2026-11-22T23:59:59.999Z", "2026-11-16"],
  ["2026-11-29T12:00:00.000Z", "2026-11-23"],
  ["1970-01-05T00:00:00.000Z", "1970-01-05"],
])("%s is of the week of %s", (time, monday) => {
  expect(weekName(weekOf(new Date(time)))).toBe(monday);
});

test("a week begins on a Monday, at most seven days before", () => {
  const times = fc.date({
    min: new Date("1971-01-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(times, (time) => {
      const monday = weekOf(time);
      const since = time.getTime() - monday.getTime();
      expect(monday.getUTCDay()).toBe(1);
      expect(since >= 0 && since < weekMs).toBe(true);
    }),
  );
});

test("the last weeks end with the current one", () => {
  const weeks = lastWeeks(new Date("2026-11-24T10:00:00Z"), 3).map(weekName);
  expect(weeks).toEqual(["2026-11-09", "2026-11-16", "2026-11-23"]);
});
