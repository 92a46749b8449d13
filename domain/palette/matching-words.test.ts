import { expect, test } from "vitest";

import { matchingWords } from "@/domain/palette/matching-words";

test.each([
  ["Settings: Members", "", true],
  ["Settings: Members", "mem", true],
  ["Settings: Members", "mem set", true],
  ["Settings: Members", "embers", false],
  ["Settings: Members", "members log", false],
  ["Theme: as the system", "theme sys", true],
])("%s by “%s”: %s", (label, typed, found) => {
  expect(matchingWords(label, typed)).toBe(found);
});
