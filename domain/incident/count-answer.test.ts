import { describe, expect, test } from "vitest";

import { type CountAnswer, countAnswer, countText, mostCounted } from "./count-answer";

describe("what a count says", () => {
  test.each<[CountAnswer, string]>([
    [{ number: 0, more: false }, "0"],
    [{ number: 10_000, more: false }, "10,000"],
    [{ number: 10_000, more: true }, "10,000+"],
    [{ number: 10_000, more: true, about: 12_345 }, "about 12,000"],
    [{ number: 10_000, more: true, about: 999_999 }, "about 1 million"],
    [{ number: 10_000, more: true, about: 1_234_567 }, "about 1.2 million"],
    [{ number: 10_000, more: true, about: 23_456_789 }, "about 23 million"],
    [{ number: 0, more: true, about: 344 }, "about 340"],
    [null, "not counted"],
  ])("%j: %s", (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe("what was counted, and what a sample says", () => {
  test.each<[number | null, number | null, CountAnswer]>([
    [0, null, { number: 0, more: false }],
    [mostCounted, 50_000, { number: mostCounted, more: false }],
    [mostCounted + 1, null, { number: mostCounted, more: true }],
    [mostCounted + 1, 50_000, { number: mostCounted, more: true, about: 50_000 }],
    // What was counted is known; a sample that says less is wrong.
    [mostCounted + 1, 8_000, { number: mostCounted, more: true, about: mostCounted }],
    [null, 300, { number: 0, more: true, about: 300 }],
    [null, null, null],
  ])("%j counted, about %j", (counted, about, answer) => {
    expect(countAnswer(counted, about)).toEqual(answer);
  });
});
