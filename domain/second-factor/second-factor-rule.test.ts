import fc from "fast-check";
import { expect, test } from "vitest";

import { roles } from "@/domain/member/member";
import { owesSecondFactor, secondFactorRules } from "@/domain/second-factor/second-factor-rule";
import { provenBys } from "@/domain/session/proven-by";

const facts = fc.record({
  rule: fc.constantFrom(...secondFactorRules),
  role: fc.constantFrom(...roles),
  hasFactor: fc.boolean(),
  provenBy: fc.constantFrom(null, ...provenBys),
});

test.each([
  ["nobody", "admin", false],
  ["admins", "admin", true],
  ["admins", "responder", false],
  ["everybody", "auditor", true],
] as const)("under the rule %s, %s with a password alone owes one: %s", (rule, role, owes) => {
  const asked = { rule, role, hasFactor: false, provenBy: "password" } as const;
  expect(owesSecondFactor(asked)).toBe(owes);
});

test("whoever has one, or came by the organisation's sign-in, is never held up", () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(owesSecondFactor({ ...given, hasFactor: true })).toBe(false);
      expect(owesSecondFactor({ ...given, provenBy: "provider" })).toBe(false);
    }),
  );
});

test("a stricter rule lets nobody through whom a weaker one holds up", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const owed = secondFactorRules.map((rule) => owesSecondFactor({ ...given, rule }));
      expect(owed).toEqual(owed.toSorted((a, b) => Number(a) - Number(b)));
    }),
  );
});
