import { describe, expect, test } from "vitest";

import { updateOidcInput } from "@/domain/oidc/oidc-input";
import { groupRolesText } from "@/domain/oidc/oidc-lists";

const typed = {
  version: "0",
  enabled: "on",
  issuer: "https://id.example.test",
  clientId: "rekey",
  label: "Example",
  role: "auditor",
};

const wrong = (change: object) => {
  const { error } = updateOidcInput.safeParse({ ...typed, ...change });
  return error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

test("a form as it is sent", () => {
  const groupRoles = "on-call = responder\n\n cn=staff = Owner ";
  const domains = "@Example.Test, example.org example.org";
  const read = updateOidcInput.parse({ ...typed, domains, groupRoles, groupsClaim: "groups" });
  expect(read).toMatchObject({
    enabled: true,
    passwordOff: false,
    domains: ["example.test", "example.org"],
    groupRoles: [
      { group: "on-call", role: "responder" },
      { group: "cn=staff", role: "owner" },
    ],
  });
  expect(groupRolesText(read.groupRoles)).toBe("on-call = responder\ncn=staff = owner");
});

describe("what is wrong is said at its field", () => {
  test.each([
    ["issuer", { issuer: "id.example.test" }],
    ["issuer", { issuer: "ftp://id.example.test" }],
    ["issuer", { issuer: "https://id.example.test/?a=b" }],
    ["issuer", { issuer: "https://name:pass@id.example.test" }],
    ["clientId", { clientId: "" }],
    ["label", { label: " " }],
    ["role", { role: "admin" }],
    ["domains", { domains: "example.test, nonsense" }],
    ["groupRoles", { groupRoles: "on-call = admin", groupsClaim: "groups" }],
    ["groupRoles", { groupRoles: "on-call", groupsClaim: "groups" }],
    ["groupsClaim", { groupRoles: "on-call = owner" }],
  ])("%s in %j", (field, change) => {
    expect(wrong(change).map(([path]) => path)).toEqual([field]);
  });
});
