import { expect, test } from "vitest";

import { roles } from "@/domain/member/member";
import { mayManageRestriction, readerRefusal } from "@/domain/restriction/may-manage";

const facts = { leadId: "lead", restrictedById: "restrictor", suspectId: "suspect" };

test.each([
  ["lead", "responder", true],
  ["restrictor", "responder", true],
  ["somebody named", "responder", false],
  ["an admin let in", "admin", true],
  ["lead", "owner", false],
  ["lead", "auditor", false],
] as const)("%s as %s: %s", (id, role, expected) => {
  expect(mayManageRestriction(facts, { id, role })).toBe(expected);
});

test("whom it suspects manages nothing, in any role or part", () => {
  for (const role of roles) {
    const all = { leadId: "suspect", restrictedById: "suspect", suspectId: "suspect" };
    expect(mayManageRestriction(all, { id: "suspect", role })).toBe(false);
  }
});

test("the suspect and whoever reads it already are not let in", () => {
  expect(readerRefusal(facts, { memberId: "suspect", reads: false })).toMatch(/suspects/);
  expect(readerRefusal(facts, { memberId: "lead", reads: true })).toMatch(/already/);
  expect(readerRefusal(facts, { memberId: "ben", reads: false })).toBeNull();
});
