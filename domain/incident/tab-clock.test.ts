import { expect, test } from "vitest";

import { tabIcon, tabTitle, type TabFacts } from "@/domain/incident/tab-clock";

const detected = Date.UTC(2026, 1, 3, 0, 0);
const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();

const live: TabFacts = {
  number: 42,
  state: "active",
  kind: "leak",
  keyState: "live",
  liveSince: iso(detected - 180 * minute),
  detectedAt: iso(detected),
  dueAt: iso(detected + 60 * minute),
};

test.each([
  ["live", {}, "● 03:42 LEAK-42"],
  ["maybe live", { keyState: "unknown" }, "◐ 03:42 LEAK-42"],
  ["live for days", { liveSince: iso(detected - 4 * 1_440 * minute) }, "● 4 d 00:42 LEAK-42"],
  ["dead", { keyState: "dead", liveSince: null }, "✓ LEAK-42"],
  ["switched off", { keyState: "disabled", liveSince: null }, "○ LEAK-42"],
  ["closed", { state: "resolved", keyState: "dead", liveSince: null }, "LEAK-42"],
] satisfies [string, Partial<TabFacts>, string][])(
  "the title of a key that is %s",
  (_what, change, title) => {
    expect(tabTitle({ ...live, ...change }, detected + 42 * minute)).toBe(title);
  },
);

test("the title changes once a minute, not each second", () => {
  const at = detected + 42 * minute;
  expect(tabTitle(live, at)).toBe(tabTitle(live, at + 59_000));
  expect(tabTitle(live, at)).not.toBe(tabTitle(live, at + minute));
});

test("the icon fills until it is due, and is another one when late", () => {
  const icons = [0, 4, 20, 59].map((minutes) => tabIcon(live, detected + minutes * minute));
  expect(new Set(icons).size).toBe(3);
  expect(icons[0]).toBe(icons[1]);
  const late = tabIcon(live, detected + 61 * minute);
  expect(icons).not.toContain(late);
  expect(tabIcon(live, detected + 600 * minute)).toBe(late);
});

test("a state is not told by colour alone, and no clock runs where nothing leaked", () => {
  const dead = { ...live, keyState: "dead", liveSince: null } as const;
  expect(tabIcon(dead, detected)).not.toBe(tabIcon(live, detected));
  expect(tabIcon({ ...dead, state: "resolved" }, detected)).toBeNull();
  expect(tabIcon({ ...dead, kind: "planned_rotation" }, detected)).toBeNull();
});
