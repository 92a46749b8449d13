import { expect, test } from "vitest";

import { safePath } from "@/lib/safe-path";

test.each([
  ["/incidents/42?tab=usage", "/incidents/42?tab=usage"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["incidents", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
])("%s leads to %s", (next, path) => {
  expect(safePath(next)).toBe(path);
});
