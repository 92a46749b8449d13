import { expect, test } from "vitest";

import { readClaims } from "@/domain/oidc/claims";

const read = (claims: object, groupsClaim = "") => readClaims(claims, { groupsClaim });

test("one spelling of the address, and only what was said", () => {
  const claims = { sub: "1", email: " Kim@Example.Test ", email_verified: true, name: "Kim" };
  expect(read(claims)).toEqual({
    email: "kim@example.test",
    emailVerified: true,
    name: "Kim",
    groups: [],
  });
});

test.each([false, "true", 1, null, undefined])("verified by %s is not verified", (value) => {
  expect(read({ email: "kim@example.test", email_verified: value }).emailVerified).toBe(false);
});

test.each([42, "", "nobody", { value: "kim@example.test" }])("%s is no address", (email) => {
  expect(read({ email, email_verified: true }).email).toBeNull();
});

test.each([
  [
    ["a", 1, "b"],
    ["a", "b"],
  ],
  ["a", ["a"]],
  [{ a: 1 }, []],
  [undefined, []],
])("of the claim %j the groups are %j", (groups, list) => {
  expect(read({ groups }, "groups").groups).toEqual(list);
  expect(read({ groups }).groups).toEqual([]);
});

test("a claim that every object has is none", () => {
  expect(read({}, "constructor").groups).toEqual([]);
});
