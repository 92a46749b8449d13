import { expect, test } from "vitest";

import { suggestMode } from "@/domain/import/suggest-mode";

test.each([
  { newSecrets: 0, oldSecrets: 0, mode: "new" },
  { newSecrets: 1, oldSecrets: 0, mode: "new" },
  { newSecrets: 1, oldSecrets: 1, mode: "backlog" },
  { newSecrets: 10, oldSecrets: 5, mode: "new" },
  { newSecrets: 10, oldSecrets: 6, mode: "backlog" },
  { newSecrets: 25, oldSecrets: 0, mode: "new" },
  { newSecrets: 26, oldSecrets: 0, mode: "backlog" },
])("$newSecrets new of which $oldSecrets old: $mode", ({ mode, ...facts }) => {
  expect(suggestMode(facts).mode).toBe(mode);
});
