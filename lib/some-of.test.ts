import { expect, test } from "vitest";

import { someOf } from "@/lib/some-of";

test.each([
  [[], ""],
  [["web"], "web"],
  [["web", "api", "web"], "api and web"],
  [["c", "a", "b"], "a, b and c"],
  [["e", "d", "c", "b", "a"], "a, b, c and 2 more"],
])("%j is %s", (names, text) => {
  expect(someOf(names)).toBe(text);
});
