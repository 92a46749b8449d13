import { expect, test } from "vitest";

import { counted, countedIfAny } from "@/lib/counted";

test.each([
  [0, "0 keys"],
  [1, "1 key"],
  [1_204, "1,204 keys"],
])("%i of it", (count, words) => {
  expect(counted(count, "key")).toBe(words);
});

test("a plural of its own, and nothing of none", () => {
  expect(countedIfAny(2, "consumer is down", "consumers are down")).toEqual([
    "2 consumers are down",
  ]);
  expect(countedIfAny(0, "key")).toEqual([]);
});
