import { expect, test } from "vitest";

import { leftSentences, nothingYet, withPart } from "./answer-report";

const part = (
  results: { number: number; outcome: "done" | "moved" | "refused" }[],
  arrived = 0,
) => ({
  batchId: "b",
  results: results.map((result) => ({
    ...result,
    ...(result.outcome !== "done" && { message: "It has an answer already." }),
  })),
  next: null,
  arrived,
});

test("the parts of an answer add up", () => {
  const first = withPart(nothingYet, part([{ number: 1, outcome: "done" }]));
  const both = withPart(first, part([{ number: 2, outcome: "moved" }], 3));
  expect(both).toMatchObject({ done: [1], left: [{ number: 2 }], arrived: 3 });
});

test("says of a few rows why they stayed, of many how many, and what arrived", () => {
  const left = [4, 5, 6, 7, 8].map((number) => ({ number, outcome: "moved" as const }));
  expect(leftSentences(withPart(nothingYet, part(left, 3)))).toEqual([
    "LEAK-4: It has an answer already.",
    "LEAK-5: It has an answer already.",
    "LEAK-6: It has an answer already.",
    "2 more stayed as they are.",
    "3 more arrived meanwhile. Look at them first.",
  ]);
  expect(leftSentences(nothingYet)).toEqual([]);
});
