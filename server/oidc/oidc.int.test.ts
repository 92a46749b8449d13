import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { noOidc, type OidcSetting } from "@/domain/oidc/oidc-setting";
import { newId } from "@/lib/ids";
import { toOidcCallback } from "@/server/auth/to-oidc-callback";
import { toOidcStart } from "@/server/auth/to-oidc-start";
import { askProvider } from "@/server/oidc/ask-provider";
import { proveIdentity } from "@/server/oidc/prove-identity";
import { encrypt } from "@/server/crypto/keyring";
import { createInvitation } from "@/server/invitation/create-invitation";
import { archiveMember } from "@/server/member/archive-member";
import { asProcess } from "@/server/testing/as-process";
import { signInOverThere } from "@/server/testing/sign-in-over-there";
import { startTestProvider, type TestProvider } from "@/server/testing/test-provider";
import { testInstallation } from "@/server/testing/test-installation";

const web = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(web.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (web.jar.has(name) ? { value: web.jar.get(name) } : undefined),
      set: (name: string, value: string) => web.jar.set(name, value),
    }),
}));

const installation = testInstallation();
const { db, asNobody, asRole, member } = installation;
const { sessionHeaders } = asProcess(installation);

const home = "http://127.0.0.1:3000";
const callback = `${home}/api/oidc/callback`;
let provider: TestProvider;
let email: string;
let login: string;
let number = 0;

beforeAll(async () => {
  provider = await startTestProvider({ callback });
});
afterAll(() => provider.stop());

beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1/rekey_test_oidc");
  vi.stubEnv("REKEY_TEST_HTTP_PROVIDER", "loopback");
  web.headers = new Headers();
  web.jar.clear();
  provider.clock.ahead = 0;
  number += 1;
  login = `kim-${number}`;
  email = `${login}@example.test`;
  provider.people.set(login, { email, email_verified: true, name: "Kim" });
  await setUp();
});

async function setUp(change: Partial<OidcSetting> = {}, secret = provider.clientSecret) {
  const { issuer, clientId } = provider;
  const value = { ...noOidc, enabled: true, issuer, clientId, label: "Example", ...change };
  const row = { value, updatedAt: new Date() };
  await db.setting.upsert({
    where: { name: "oidc" },
    create: { name: "oidc", ...row },
    update: row,
  });
  const sealed = encrypt(asNobody().keys.secrets, Buffer.from(secret));
  await db.settingSecret.upsert({
    where: { name: "oidc" },
    create: { name: "oidc", sealed, updatedAt: new Date() },
    update: { sealed },
  });
}

/** Where the route sends the browser. */
async function sentTo(run: Promise<never>): Promise<URL> {
  const error = await run.then(
    () => new Error("not sent anywhere"),
    (thrown: { digest?: string }) => thrown,
  );
  const [kind, , path = ""] = ("digest" in error ? (error.digest ?? "") : "").split(";");
  if (kind !== "NEXT_REDIRECT") throw error as Error;
  return new URL(path, home);
}

const start = (query = "") => sentTo(toOidcStart()(new Request(`${home}/api/oidc/start${query}`)));
const comeBack = (address: URL) => sentTo(toOidcCallback()(new Request(address)));

const overThere = async (query?: string) =>
  signInOverThere((await start(query)).href, { login, home });

/** The whole way; what stands in the address of the page at its end. */
async function signIn(query?: string): Promise<string> {
  return wordOf(await comeBack(await overThere(query)));
}

function wordOf({ pathname, search, searchParams }: URL): string {
  return pathname === "/sign-in/provider"
    ? (searchParams.get("reason") ?? "")
    : `${pathname}${search}`;
}

const sessionsOf = (mail = email) =>
  db.session.findMany({ where: { user: { email: mail } }, include: { user: true } });

async function knownMember(role: "responder" | "admin" = "responder") {
  const person = await member(role);
  await db.user.update({ where: { id: person.id }, data: { email } });
  return person;
}

const kindsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("coming in", () => {
  test("a member, by an address that the provider vouches for, and by the identity from then on", async () => {
    const person = await knownMember();
    expect(await signIn("?next=/keys?q=a")).toBe("/keys?q=a");
    const [session] = await sessionsOf();
    expect(session).toMatchObject({ userId: person.id, provenBy: "provider" });
    expect(await kindsOf(person.id)).toEqual(["member.identity_linked", "session.started"]);
    expect(await db.notice.count({ where: { memberId: person.id } })).toBe(1);
    // Nothing of the tokens is kept.
    expect(await db.account.findFirst({ where: { userId: person.id } })).toMatchObject({
      accountId: `${provider.issuer} ${login}`,
      accessToken: null,
      idToken: null,
      refreshToken: null,
    });

    provider.people.set(login, { email: "renamed@example.test" });
    expect(await signIn()).toBe("/");
    expect(await sessionsOf()).toHaveLength(2);
    expect(await kindsOf(person.id)).toHaveLength(3);
  });

  test("whoever was invited by that address, as what the invitation says", async () => {
    await createInvitation.call(await asRole("admin"), { email, role: "owner" });
    expect(await signIn()).toBe("/");
    const [session] = await sessionsOf();
    const made = await db.member.findUniqueOrThrow({ where: { id: session?.userId ?? "" } });
    expect(made.role).toBe("owner");
    const { id, acceptedAt } = await db.invitation.findFirstOrThrow({ where: { email } });
    expect(acceptedAt).not.toBeNull();
    expect(await kindsOf(id)).toContain("invitation.accepted");
  });

  test("somebody of an allowed domain, by the role of a group", async () => {
    provider.people.set(login, { email, email_verified: true, groups: ["staff", "on-call"] });
    await setUp({
      domains: ["example.test"],
      groupsClaim: "groups",
      groupRoles: [{ group: "on-call", role: "responder" }],
    });
    expect(await signIn()).toBe("/");
    const [session] = await sessionsOf();
    expect(session?.user.name).toBe(login);
    const made = await db.member.findUniqueOrThrow({ where: { id: session?.userId ?? "" } });
    expect(made.role).toBe("responder");
    expect(await kindsOf(made.id)).toEqual(["member.created", "session.started"]);
  });

  test("two at once make one account", async () => {
    await setUp({ domains: ["example.test"] });
    const claims = { email, emailVerified: true, name: "Kim", groups: [] };
    const proof = { issuer: provider.issuer, subject: login, claims };
    const both = await Promise.all(
      [1, 2].map(async () => {
        const { state } = await askProvider.call(asNobody(), {});
        return proveIdentity.call(asNobody(), { ...proof, state });
      }),
    );
    expect(both[0]).toMatchObject({ outcome: "proved" });
    expect(both[1]).toEqual(both[0]);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example"])(
    "and never goes on to %s",
    async (next) => {
      await knownMember();
      expect(await signIn(`?${new URLSearchParams({ next })}`)).toBe("/");
    },
  );
});

describe("not coming in", () => {
  test.each<[string, () => Promise<void>, string]>([
    ["a stranger", async () => {}, "not_a_member"],
    [
      "a member whose address nobody vouches for",
      async () => {
        await knownMember();
        provider.people.set(login, { email, email_verified: false });
      },
      "email_unverified",
    ],
    [
      "a member without an address over there",
      async () => {
        await knownMember();
        provider.people.set(login, {});
      },
      "no_email",
    ],
    [
      "a member who was removed",
      async () => {
        const { id } = await knownMember();
        await archiveMember.call(await asRole("admin"), { id });
      },
      "left",
    ],
    [
      "somebody new who was given a member's address",
      async () => {
        const { id } = await knownMember();
        await db.account.create({
          data: {
            id: newId(),
            userId: id,
            providerId: "oidc",
            accountId: `${provider.issuer} somebody-else`,
            createdAt: new Date(),
            updatedAt: new Date(),
          },
        });
      },
      "other_identity",
    ],
    ["anybody, with a wrong secret", () => setUp({}, "not the secret"), "wrong_client"],
  ])("%s", async (_who, given, word) => {
    await given();
    expect(await signIn("?next=/keys")).toBe(word);
    expect(await sessionsOf()).toEqual([]);
    expect(
      await db.account.count({ where: { user: { email }, accountId: { endsWith: login } } }),
    ).toBe(0);
  });

  test("and it is recorded of whoever has an account, and of nobody else", async () => {
    const { id } = await knownMember();
    provider.people.set(login, { email });
    const before = await db.event.count();
    await signIn();
    expect(await kindsOf(id)).toEqual(["session.provider_refused"]);
    provider.people.set(login, { email: "nobody@example.test", email_verified: true });
    await signIn();
    expect(await db.event.count()).toBe(before + 1);
  });

  test("a provider that is off, elsewhere or down", async () => {
    await setUp({ enabled: false });
    expect(wordOf(await start("?next=/keys"))).toBe("off");
    await setUp({ issuer: provider.issuer.replace("127.0.0.1", "localhost") });
    expect(wordOf(await start())).toBe("wrong_issuer");
    await setUp({ issuer: "http://127.0.0.1:1" });
    const refused = await start("?next=/keys");
    expect(wordOf(refused)).toBe("unreachable");
    expect(refused.searchParams.get("next")).toBe("/keys");
    vi.stubEnv("REKEY_TEST_HTTP_PROVIDER", "");
    await setUp();
    expect(wordOf(await start())).toBe("unusable");
  });
});

describe("an answer that is not ours", () => {
  beforeEach(async () => {
    await knownMember();
  });

  test("counts once", async () => {
    const address = await overThere();
    const trip = web.jar.get("rekey.oidc") ?? "";
    expect(wordOf(await comeBack(address))).toBe("/");
    expect(web.jar.get("rekey.oidc")).toBe("");
    web.jar.set("rekey.oidc", trip);
    expect(wordOf(await comeBack(address))).toBe("refused");
    expect(await sessionsOf()).toHaveLength(1);
  });

  test("counts only in the browser that asked, and for ten minutes", async () => {
    const address = await overThere();
    web.jar.clear();
    expect(wordOf(await comeBack(address))).toBe("lost");
    web.jar.set("rekey.oidc", "forged");
    expect(wordOf(await comeBack(address))).toBe("lost");
  });

  test("with another state, nonce, code or issuer", async () => {
    for (const [name, value] of [
      ["state", "another"],
      ["code", "another"],
      ["iss", "https://evil.example"],
    ] as const) {
      const address = await overThere();
      address.searchParams.set(name, value);
      expect(wordOf(await comeBack(address)), name).not.toBe("/");
    }
    const asked = await start();
    asked.searchParams.set("nonce", "another");
    const address = await signInOverThere(asked.href, { login, home });
    expect(wordOf(await comeBack(address))).toBe("refused");
    expect(await sessionsOf()).toEqual([]);
  });

  test("declined over there", async () => {
    const { searchParams } = await start();
    const address = new URL(callback);
    address.search = new URLSearchParams({
      error: "access_denied",
      error_description: "<b>whatever</b>",
      state: searchParams.get("state") ?? "",
      iss: provider.issuer,
    }).toString();
    const page = await comeBack(address);
    expect(wordOf(page)).toBe("declined");
    expect(page.href).not.toContain("whatever");
  });

  test.each([-7_200_000, 7_200_000])("with a clock that is %i ms off", async (ahead) => {
    const address = await overThere();
    provider.clock.ahead = ahead;
    expect(wordOf(await comeBack(address))).toBe("clocks");
    expect(await sessionsOf()).toEqual([]);
  });

  test("a clock that is a little off is no matter", async () => {
    const address = await overThere();
    provider.clock.ahead = 10_000;
    expect(wordOf(await comeBack(address))).toBe("/");
  });
});

describe("proving it once more", () => {
  const again = "?purpose=reauthenticate&next=/settings/account";

  test("asks anew over there, and makes this session fresh", async () => {
    const person = await knownMember();
    expect(await signIn()).toBe("/");
    web.headers = await sessionHeaders(person.id);
    await db.session.updateMany({
      where: { userId: person.id },
      data: { authenticatedAt: new Date(0) },
    });
    const asked = await start(again);
    expect(asked.searchParams.get("prompt")).toBe("login");
    expect(asked.searchParams.get("max_age")).toBe("0");
    const address = await signInOverThere(asked.href, { login, home });
    expect(wordOf(await comeBack(address))).toBe("/settings/account");
    const fresh = await db.session.count({
      where: { userId: person.id, authenticatedAt: { gt: new Date(0) } },
    });
    expect(fresh).toBe(1);
    expect(await kindsOf(person.id)).toContain("session.reauthenticated");
  });

  test("not by a sign-in of before, by another person, or without a session", async () => {
    const person = await knownMember();
    await signIn();
    expect(wordOf(await start(again))).toBe("lost");
    web.headers = await sessionHeaders(person.id);

    const asked = await start(again);
    // As a provider that looks away would do it.
    asked.searchParams.delete("max_age");
    asked.searchParams.delete("prompt");
    const unasked = await signInOverThere(asked.href, { login, home });
    expect(wordOf(await comeBack(unasked))).toBe("not_recent");

    provider.people.set("somebody", { email: "somebody@example.test", email_verified: true });
    const other = await signInOverThere((await start(again)).href, { login: "somebody", home });
    const page = await comeBack(other);
    expect(wordOf(page)).toBe("another_person");
    expect(page.searchParams.get("next")).toBe("/settings/account");
    expect(await kindsOf(person.id)).toContain("session.reauthentication_refused");
  });
});
