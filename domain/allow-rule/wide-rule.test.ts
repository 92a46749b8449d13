import { expect, test } from "vitest";

import { fewestPlaces, isWide } from "@/domain/allow-rule/wide-rule";

test.each([
  { covered: fewestPlaces - 1, total: fewestPlaces - 1, wide: false },
  { covered: fewestPlaces, total: fewestPlaces, wide: true },
  { covered: 25, total: 100, wide: false },
  { covered: 26, total: 100, wide: true },
  { covered: 0, total: 0, wide: false },
])("$covered of $total places: $wide", ({ wide, ...width }) => {
  expect(isWide(width)).toBe(wide);
});
