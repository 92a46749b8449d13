import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import type { Operation } from "@/server/context";
import { createAuth } from "@/server/auth/create-auth";
import { decrypt } from "@/server/crypto/keyring";
import { archiveMember } from "@/server/member/archive-member";
import { changeRole } from "@/server/member/change-role";
import { createMember } from "@/server/member/create-member";
import { checkOidc } from "@/server/oidc/check-oidc";
import { readOidcSetting } from "@/server/oidc/read-oidc-setting";
import { updateOidc } from "@/server/oidc/update-oidc";
import { testInstallation } from "@/server/testing/test-installation";
import { startTestProvider, type TestProvider } from "@/server/testing/test-provider";

const { db, clock, by, asRole, asJob, asNobody, asToken, member } = testInstallation();

const origin = "http://127.0.0.1:3000";
let provider: TestProvider;
let version = 0;
let typed: Record<string, unknown>;

beforeAll(async () => {
  provider = await startTestProvider({ callback: `${origin}/api/oidc/callback` });
});
afterAll(() => provider.stop());

beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1/rekey_test_oidc");
  vi.stubEnv("REKEY_TEST_HTTP_PROVIDER", "loopback");
  ({ version } = await readOidcSetting.call(await asRole("auditor"), {}));
  const { issuer, clientId, clientSecret } = provider;
  typed = {
    version,
    enabled: "on",
    issuer,
    clientId,
    clientSecret,
    label: "Example",
    role: "owner",
  };
});

const fields = (details: object) => ({ details: { fields: details } });

async function keptSecret(operation: Operation): Promise<string | null> {
  const row = await db.settingSecret.findFirst({ select: { sealed: true } });
  return row && decrypt(operation.keys.secrets, row.sealed).toString();
}

describe("saving", () => {
  test("keeps the secret apart and encrypted, tells the other admins, and records the rest", async () => {
    const other = await member("admin");
    const admin = await asRole("admin");
    const saved = await updateOidc.call(admin, typed);
    expect(saved).toMatchObject({ version: version + 1, secret: "kept", value: { role: "owner" } });
    expect(await keptSecret(admin)).toBe(provider.clientSecret);
    expect(await db.settingSecret.findFirstOrThrow({})).not.toHaveProperty("sealed");
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event.kind).toBe("setting.changed");
    const everywhere = [saved, await readOidcSetting.call(admin, {}), event.canonical];
    expect(JSON.stringify(everywhere)).not.toContain(provider.clientSecret);
    expect(await db.notice.findFirst({ where: { memberId: other.id } })).toMatchObject({
      kind: "setting.sign_in_changed",
    });
  });

  test("without a secret goes on with the kept one, but not at another server", async () => {
    const admin = await asRole("admin");
    await updateOidc.call(admin, typed);
    const { clientSecret: _, ...rest } = typed;
    expect(await checkOidc.call(admin, rest)).toEqual({ checked: true });
    await updateOidc.call(admin, { ...rest, version: version + 1, label: "Another" });
    expect(await keptSecret(admin)).toBe(provider.clientSecret);
    const moved = { ...rest, version: version + 2, issuer: "https://id.example.test" };
    expect(await updateOidc.call(admin, moved)).toMatchObject({ secret: "none" });
    expect(await keptSecret(admin)).toBeNull();
  });

  test("asks anew who it is, and shows the second editor both", async () => {
    const person = await member("admin");
    clock.advance({ minutes: 6 });
    await expect(updateOidc.call(by(person), typed)).rejects.toMatchObject({
      code: "reauthentication_needed",
    });
    await updateOidc.call(await asRole("admin"), typed);
    const late = updateOidc.call(await asRole("admin"), { ...typed, label: "Late" });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: { conflict: { fields: { label: { yours: "Late", theirs: "Example" } } } },
    });
  });

  test("leaves no administrator outside", async () => {
    await db.account.deleteMany({});
    const off = { ...typed, passwordOff: "on" };
    await expect(updateOidc.call(await asRole("admin"), off)).rejects.toMatchObject(
      fields({ passwordOff: expect.any(String) }),
    );
  });

  test.each(["responder", "owner", "auditor"] as const)("not by %s", async (role) => {
    for (const verb of [updateOidc, checkOidc]) {
      await expect(verb.call(await asRole(role), typed)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  test("not by a token", async () => {
    await expect(updateOidc.call(asToken("inventory:write"), typed)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("asking the provider", () => {
  const refused = async (change: object) =>
    checkOidc.call(await asRole("admin"), { ...typed, ...change }).then(
      () => "nothing",
      ({ details }: { details: { fields?: Record<string, string> } }) => details.fields,
    );

  test("says what is wrong, at its field", async () => {
    expect(await refused({})).toBe("nothing");
    const secret = { clientSecret: expect.stringContaining("does not know") };
    expect(await refused({ clientSecret: "not the secret" })).toEqual(secret);
    expect(await refused({ clientId: "nobody" })).toEqual(secret);
    const elsewhere = provider.issuer.replace("127.0.0.1", "localhost");
    expect(await refused({ issuer: elsewhere })).toEqual({
      issuer: expect.stringContaining("another issuer"),
    });
    expect(await refused({ issuer: "http://127.0.0.1:1" })).toEqual({
      issuer: expect.stringContaining("No server answers"),
    });
    expect(await refused({ issuer: `${provider.issuer}/nowhere` })).toEqual({
      issuer: expect.stringContaining("no OpenID Connect document"),
    });
  });

  test("never over plain http, but in a test and on this machine", async () => {
    const https = { issuer: expect.stringContaining("https") };
    expect(await refused({ issuer: "http://id.example.test" })).toEqual(https);
    vi.stubEnv("REKEY_TEST_HTTP_PROVIDER", "");
    expect(await refused({})).toEqual(https);
  });

  test("by the secret of the environment, which counts more", async () => {
    vi.stubEnv("REKEY_OIDC_CLIENT_SECRET", provider.clientSecret);
    const { clientSecret: _, ...rest } = typed;
    expect(await checkOidc.call(await asRole("admin"), rest)).toEqual({ checked: true });
    expect(await readOidcSetting.call(await asRole("admin"), {})).toMatchObject({
      secret: "environment",
    });
  });
});

describe("with passwords for administrators only", () => {
  const password = "a long enough sentence";

  async function signIn(email: string): Promise<{ status: number; answer: unknown }> {
    const auth = createAuth({
      db,
      keys: asNobody().keys,
      now: clock.now,
      url: origin,
      origins: [origin],
      trustedProxies: [],
    });
    const response = await auth.handler(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin },
        body: JSON.stringify({ email, password }),
      }),
    );
    return { status: response.status, answer: await response.json() };
  }

  test("the last administrator who comes in without the provider stays", async () => {
    await db.account.deleteMany({});
    const lone = { name: "Last One", email: "last@passwords.test", password, role: "admin" };
    const { id } = await createMember.call(asJob("admin_cli"), lone);
    const admin = await asRole("admin");
    await updateOidc.call(admin, { ...typed, passwordOff: "on" });
    const outside = { code: "wrong_state" };
    await expect(archiveMember.call(admin, { id })).rejects.toMatchObject(outside);
    const lower = { id, role: "owner" };
    await expect(changeRole.call(admin, lower)).rejects.toMatchObject(outside);
    expect(await db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      role: "admin",
      archivedAt: null,
    });
    await updateOidc.call(admin, { ...typed, version: version + 1 });
    await expect(changeRole.call(admin, lower)).resolves.toMatchObject(lower);
  });

  test("a right password opens nothing for anybody else", async () => {
    for (const role of ["admin", "owner"] as const) {
      const name = `Lone ${role}`;
      const email = `${role}@passwords.test`;
      await createMember.call(asJob("admin_cli"), { name, email, password, role });
    }
    const owner = { user: { email: "owner@passwords.test" } };
    await updateOidc.call(await asRole("admin"), { ...typed, passwordOff: "on" });
    expect((await signIn("admin@passwords.test")).answer).toHaveProperty("token");
    expect((await signIn("owner@passwords.test")).answer).toEqual({ providerOnly: true });
    expect(await db.session.count({ where: owner })).toBe(0);

    // Switched off, the rule does not hold: nobody must be left outside.
    const off = { ...typed, version: version + 1, enabled: "false", passwordOff: "on" };
    await updateOidc.call(await asRole("admin"), off);
    await signIn("owner@passwords.test");
    expect(await db.session.count({ where: owner })).toBe(1);
  });
});
