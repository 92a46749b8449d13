import { expect, test } from "vitest";

import { worseImpact } from "@/domain/incident/worse-impact";

const one = {
  unauthorised_access: "yes",
  data_breach: "no",
  financial_loss: "unknown",
  reputation: "no",
} as const;
const other = {
  unauthorised_access: "no",
  data_breach: "unknown",
  financial_loss: "no",
  reputation: "no",
} as const;

test("the worse of each kind, whichever side said it", () => {
  const worse = { ...other, unauthorised_access: "yes", financial_loss: "unknown" };
  expect(worseImpact(one, other)).toEqual(worse);
  expect(worseImpact(other, one)).toEqual(worse);
});

test("where only one was given, that one", () => {
  expect(worseImpact(one, null)).toEqual(one);
  expect(worseImpact(null, one)).toEqual(one);
  expect(worseImpact(null, null)).toBeNull();
});
