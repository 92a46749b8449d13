import { describe, expect, test, vi } from "vitest";

import { newId } from "@/lib/ids";
import { createInvitation } from "@/server/invitation/create-invitation";
import { archiveMember } from "@/server/member/archive-member";
import { askProvider } from "@/server/oidc/ask-provider";
import { proveIdentity } from "@/server/oidc/prove-identity";
import { oidcVisits, wordOf } from "@/server/testing/oidc-visits";
import { testInstallation } from "@/server/testing/test-installation";

const browser = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(browser.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
      set: (name: string, value: string) => browser.jar.set(name, value),
    }),
}));

const installation = testInstallation();
const { db, asNobody, asRole } = installation;
const { visit, setUp, start, signIn, sessions, knownMember, kindsOf } = oidcVisits(
  installation,
  browser,
);

describe("coming in", () => {
  test("a member, by an address that the provider vouches for, and by the identity from then on", async () => {
    const person = await knownMember();
    expect(await signIn("?next=/keys?q=a")).toBe("/keys?q=a");
    const [session] = await sessions();
    expect(session).toMatchObject({ userId: person.id, provenBy: "provider" });
    expect(await kindsOf(person.id)).toEqual(["member.identity_linked", "session.started"]);
    expect(await db.notice.count({ where: { memberId: person.id } })).toBe(1);
    // Nothing of the tokens is kept.
    expect(await db.account.findFirst({ where: { userId: person.id } })).toMatchObject({
      accountId: `${visit.provider.issuer} ${visit.login}`,
      accessToken: null,
      idToken: null,
      refreshToken: null,
    });

    visit.provider.people.set(visit.login, { email: "renamed@example.test" });
    expect(await signIn()).toBe("/");
    expect(await sessions()).toHaveLength(2);
    expect(await kindsOf(person.id)).toHaveLength(3);
  });

  test("whoever was invited by that address, as what the invitation says", async () => {
    await createInvitation.call(await asRole("admin"), { email: visit.email, role: "owner" });
    expect(await signIn()).toBe("/");
    const [session] = await sessions();
    const made = await db.member.findUniqueOrThrow({ where: { id: session?.userId ?? "" } });
    expect(made.role).toBe("owner");
    const { id, acceptedAt } = await db.invitation.findFirstOrThrow({
      where: { email: visit.email },
    });
    expect(acceptedAt).not.toBeNull();
    expect(await kindsOf(id)).toContain("invitation.accepted");
  });

  test("somebody of an allowed domain, by the role of a group", async () => {
    visit.provider.people.set(visit.login, {
      email: visit.email,
      email_verified: true,
      groups: ["staff", "on-call"],
    });
    await setUp({
      domains: ["example.test"],
      groupsClaim: "groups",
      groupRoles: [{ group: "on-call", role: "responder" }],
    });
    expect(await signIn()).toBe("/");
    const [session] = await sessions();
    expect(session?.user.name).toBe(visit.login);
    const made = await db.member.findUniqueOrThrow({ where: { id: session?.userId ?? "" } });
    expect(made.role).toBe("responder");
    expect(await kindsOf(made.id)).toEqual(["member.created", "session.started"]);
  });

  test("two at once make one account", async () => {
    await setUp({ domains: ["example.test"] });
    const claims = { email: visit.email, emailVerified: true, name: "Kim", groups: [] };
    const proof = { issuer: visit.provider.issuer, subject: visit.login, claims };
    const both = await Promise.all(
      [1, 2].map(async () => {
        const { state } = await askProvider.call(asNobody(), {});
        return proveIdentity.call(asNobody(), { ...proof, state });
      }),
    );
    expect(both[0]).toMatchObject({ outcome: "proved" });
    expect(both[1]).toEqual(both[0]);
    expect(await db.user.count({ where: { email: visit.email } })).toBe(1);
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
        visit.provider.people.set(visit.login, { email: visit.email, email_verified: false });
      },
      "email_unverified",
    ],
    [
      "a member without an address over there",
      async () => {
        await knownMember();
        visit.provider.people.set(visit.login, {});
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
            accountId: `${visit.provider.issuer} somebody-else`,
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
    expect(await sessions()).toEqual([]);
    expect(
      await db.account.count({
        where: { user: { email: visit.email }, accountId: { endsWith: visit.login } },
      }),
    ).toBe(0);
  });

  test("and it is recorded of whoever has an account, and of nobody else", async () => {
    const { id } = await knownMember();
    visit.provider.people.set(visit.login, { email: visit.email });
    const before = await db.event.count();
    await signIn();
    expect(await kindsOf(id)).toEqual(["session.provider_refused"]);
    visit.provider.people.set(visit.login, { email: "nobody@example.test", email_verified: true });
    await signIn();
    expect(await db.event.count()).toBe(before + 1);
  });

  test("a provider that is off, elsewhere or down", async () => {
    await setUp({ enabled: false });
    expect(wordOf(await start("?next=/keys"))).toBe("off");
    await setUp({ issuer: visit.provider.issuer.replace("127.0.0.1", "localhost") });
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
