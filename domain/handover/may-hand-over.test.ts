import { expect, test } from "vitest";

import { askRefusal } from "@/domain/handover/may-hand-over";

const facts = { state: "active", leadId: "ann", pending: false } as const;
const ann = { id: "ann", role: "responder" } as const;
const ben = { id: "ben", role: "responder", sees: true } as const;

test("a lead, or an admin for one, asks somebody who answers incidents", () => {
  expect(askRefusal(facts, { asker: ann, to: ben })).toBeNull();
  expect(askRefusal(facts, { asker: { id: "root", role: "admin" }, to: ben })).toBeNull();
  const self = { id: "root", role: "admin", sees: true } as const;
  expect(askRefusal(facts, { asker: self, to: self })).toBeNull();
});

test.each([
  ["closed", { ...facts, state: "resolved" as const }, ann, ben, null],
  ["nobody leads", { ...facts, leadId: null }, ann, ben, null],
  ["another's", facts, { id: "eve", role: "responder" as const }, ben, null],
  ["asked already", { ...facts, pending: true }, ann, ben, null],
  ["to the lead", facts, ann, { ...ann, sees: true }, "toId"],
  ["to an owner", facts, ann, { ...ben, role: "owner" as const }, "toId"],
  ["to an auditor", facts, ann, { ...ben, role: "auditor" as const }, "toId"],
  ["to an outsider", facts, ann, { ...ben, sees: false }, "toId"],
])("%s: refused", (_what, given, asker, to, field) => {
  const refusal = askRefusal(given, { asker, to });
  expect(refusal?.field).toBe(field);
  expect(refusal?.message).toMatch(/^[A-Z].*\.$/);
});
