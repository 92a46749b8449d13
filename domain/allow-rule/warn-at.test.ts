import { expect, test } from "vitest";

import { warnAt } from "@/domain/allow-rule/warn-at";

const from = new Date("2026-03-02T10:00:00Z");
const after = (days: number) => new Date(from.getTime() + days * 86_400_000);

test.each([
  { days: 365, told: 351 },
  { days: 90, told: 76 },
  { days: 30, told: 16 },
  { days: 28, told: 14 },
  { days: 7, told: 3.5 },
  { days: 1, told: 0.5 },
])("of $days days after $told", ({ days, told }) => {
  expect(warnAt({ from, expiresAt: after(days) })).toEqual(after(told));
});
