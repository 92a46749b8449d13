import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { admit, type AdmissionFacts } from "@/domain/oidc/admit";
import { givenRoles, noOidc } from "@/domain/oidc/oidc-setting";

const facts: AdmissionFacts = {
  claims: { email: "kim@example.test", emailVerified: true, name: "Kim", groups: [] },
  linked: null,
  known: null,
  invitation: null,
  setting: noOidc,
};
const here = { id: "member", left: false };
const invitation = { id: "invitation", role: "responder" as const, teamIds: ["team"] };
const open = { ...noOidc, domains: ["example.test"] };
const unverified = { ...facts.claims, emailVerified: false };

describe("who comes in", () => {
  test.each<[string, Partial<AdmissionFacts>, object]>([
    ["whoever is linked", { linked: here, claims: unverified }, { way: "linked" }],
    ["a member by a verified address", { known: { ...here, hasIdentity: false } }, { way: "link" }],
    [
      "whoever is invited by it, as what the invitation says",
      { invitation },
      { way: "invited", role: "responder", teamIds: ["team"] },
    ],
    ["somebody of an allowed domain", { setting: open }, { way: "new", role: "auditor" }],
    [
      "as what the first group says that fits",
      {
        setting: {
          ...open,
          groupRoles: [
            { group: "other", role: "auditor" },
            { group: "on-call", role: "responder" },
            { group: "staff", role: "owner" },
          ],
        },
        claims: { ...facts.claims, groups: ["staff", "on-call"] },
      },
      { way: "new", role: "responder" },
    ],
  ])("%s", (_who, given, value) => {
    expect(admit({ ...facts, ...given })).toMatchObject({ ok: true, value });
  });

  test.each<[string, Partial<AdmissionFacts>, string]>([
    ["a stranger", {}, "not_a_member"],
    [
      "of a domain that ends alike",
      { setting: open, claims: { ...facts.claims, email: "kim@evil-example.test" } },
      "not_a_member",
    ],
    [
      "of a domain below it",
      { setting: open, claims: { ...facts.claims, email: "kim@a.example.test" } },
      "not_a_member",
    ],
    ["who was removed, linked", { linked: { ...here, left: true } }, "left"],
    ["who was removed", { known: { ...here, left: true, hasIdentity: false } }, "left"],
    ["with somebody else's address", { known: { ...here, hasIdentity: true } }, "other_identity"],
    ["without an address", { claims: { ...facts.claims, email: null } }, "no_email"],
  ])("not %s", (_who, given, error) => {
    expect(admit({ ...facts, ...given })).toEqual({ ok: false, error });
  });

  test("never by an address that nobody vouches for, unless linked before", () => {
    const person = fc.option(
      fc.record({ id: fc.uuid(), left: fc.boolean(), hasIdentity: fc.boolean() }),
    );
    fc.assert(
      fc.property(person, fc.option(fc.constant(invitation)), (known, asked) => {
        const answer = admit({
          ...facts,
          claims: unverified,
          known,
          invitation: asked,
          setting: open,
        });
        expect(answer).toEqual({ ok: false, error: "email_unverified" });
      }),
    );
  });

  test("nobody unasked becomes an administrator", () => {
    const role = fc.constantFrom(...givenRoles);
    const groupRoles = fc.array(fc.record({ group: fc.string(), role }));
    fc.assert(
      fc.property(role, groupRoles, fc.array(fc.string()), (fallback, mapping, groups) => {
        const answer = admit({
          ...facts,
          claims: { ...facts.claims, groups },
          setting: { ...open, role: fallback, groupRoles: mapping },
        });
        expect(answer.ok && answer.value.way === "new" && answer.value.role).not.toBe("admin");
      }),
    );
  });
});
