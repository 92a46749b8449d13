import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "@/domain/member/member";
import { grantOf, isAllowed, permissions, type Permission } from "@/domain/policy/policy";
import { scopeAllows, scopes } from "@/domain/policy/scopes";
import { jobAllows, systemJobs } from "@/domain/policy/system-jobs";

const reads = /\.(read|list|read_file|list_reviewed|search|verify)$/;

describe("the policy", () => {
  it("denies an unknown role and an unknown permission", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "toString")),
        (word) => {
          fc.pre(!["admin", "responder", "owner", "auditor"].includes(word));
          for (const permission of permissions) {
            expect(grantOf(word as Role, permission)).toBe("deny");
            expect(isAllowed(word as Role, { permission, owns: true })).toBe(false);
          }
          fc.pre(!permissions.includes(word as Permission));
          expect(grantOf("admin", word as Permission)).toBe("deny");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("lets an auditor change nothing", () => {
    const changes = permissions.filter((permission) => !reads.test(permission));
    const allowed = changes.filter((permission) => grantOf("auditor", permission) !== "deny");
    // Proving who one is, how one does so, and having read what one was told, change nothing for others.
    const own = [
      "session.reauthenticate",
      "account.secure",
      "saved_view.keep",
      "notice.mark_read",
      "member.mark_seen",
    ];
    expect(allowed.filter((permission) => !own.includes(permission))).toEqual([]);
  });

  it("keeps signing, deactivating and deciding from owners", () => {
    for (const permission of [
      "signature.sign",
      "signature.emergency_sign",
      "signature.review",
      "key_version.deactivate",
      "incident.contain_now",
      "incident.sign_doctrine",
      "incident.resolve",
    ] as const) {
      expect(grantOf("owner", permission)).toBe("deny");
    }
  });

  it("gives a responder nothing that an admin lacks", () => {
    const adminLacks = permissions.filter((permission) => grantOf("admin", permission) === "deny");
    expect(adminLacks.map((permission) => grantOf("responder", permission))).toEqual(
      adminLacks.map(() => "deny"),
    );
  });

  it("gives an owner what is their own and no more", () => {
    expect(isAllowed("owner", { permission: "cutover.prove", owns: true })).toBe(true);
    expect(isAllowed("owner", { permission: "cutover.prove", owns: false })).toBe(false);
  });
});

describe("tokens and jobs", () => {
  it("no scope signs, approves, deactivates, closes or lets anybody in", () => {
    const human = permissions.filter(
      (permission) =>
        /^(signature|member|invitation|token|installation|settings|team|session|account)\./.test(
          permission,
        ) && permission !== "team.list",
    );
    const grave: Permission[] = [
      "key_version.deactivate",
      "key_version.disable",
      "incident.contain_now",
      "incident.resolve",
      "incident.sign_doctrine",
      "cutover.request_waiver",
      "event.redact",
    ];
    for (const permission of [...human, ...grave]) {
      expect(scopeAllows([...scopes], permission), permission).toBe(false);
    }
  });

  it("an unknown scope or none allows nothing", () => {
    for (const permission of permissions) {
      expect(scopeAllows([], permission)).toBe(false);
      expect(scopeAllows(["*", "admin", "constructor"], permission)).toBe(false);
    }
    expect(scopeAllows(["imports:write"], "import.create")).toBe(true);
  });

  it("no job signs or deactivates", () => {
    for (const job of systemJobs) {
      expect(jobAllows(job, "signature.sign")).toBe(false);
      expect(jobAllows(job, "key_version.deactivate")).toBe(false);
    }
  });
});
