import { describe, expect, it } from "vitest";

import { clockText, durationText, spokenDuration } from "./duration-text";
import { absoluteTime, relativeTime } from "./time-text";

const minute = 60_000;
const hour = 60 * minute;
const now = new Date("2026-11-24T03:31:07Z");
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);

describe("durations", () => {
  it.each([
    [0, "00:00:00"],
    [-5, "00:00:00"],
    [3 * hour + 42 * minute + 17_000, "03:42:17"],
    [99 * hour, "4 d 03:00:00"],
  ])("shows %i ms on a clock as %s", (elapsed, text) => {
    expect(clockText(elapsed)).toBe(text);
  });

  it.each([
    [40_999, "40 s"],
    [12 * minute, "12 min"],
    [3 * hour, "3 h"],
    [3 * hour + 27 * minute, "3 h 27 min"],
    [99 * hour, "4 d 3 h"],
  ])("writes %i ms as %s", (elapsed, text) => {
    expect(durationText(elapsed)).toBe(text);
  });

  it("is read out in whole words", () => {
    expect(spokenDuration(hour + 42 * minute)).toBe("1 hour 42 minutes");
    expect(spokenDuration(59_000)).toBe("less than a minute");
  });
});

describe("times", () => {
  it("names the zone, also where it is not a whole hour off", () => {
    expect(absoluteTime(now, "UTC")).toBe("Tue 24 Nov 2026, 03:31:07 UTC");
    expect(absoluteTime(now, "Asia/Kathmandu")).toBe("Tue 24 Nov 2026, 09:16:07 UTC+5:45");
    expect(absoluteTime(now, "America/New_York")).toBe("Mon 23 Nov 2026, 22:31:07 UTC-5");
  });

  it("says midnight as 00, not 24", () => {
    expect(absoluteTime(new Date("2026-01-01T00:00:00Z"), "UTC")).toBe(
      "Thu 1 Jan 2026, 00:00:00 UTC",
    );
  });

  it.each([
    [10_000, "just now"],
    [12 * minute, "12 min ago"],
    [hour - 20_000, "1 h ago"],
    [-3 * hour, "in 3 h"],
  ])("says %i ms before now as %s", (elapsed, text) => {
    expect(relativeTime(before(elapsed), now)).toBe(text);
  });
});
