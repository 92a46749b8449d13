import { beforeEach, describe, expect, test, vi } from "vitest";

import { callback, oidcVisits, wordOf } from "@/server/testing/oidc-visits";
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
const { db } = installation;
const visits = oidcVisits(installation, browser);
const { visit, start, comeBack, signInThere, overThere, signIn } = visits;
const { sessions, knownMember, kindsOf, sessionHeaders } = visits;

describe("an answer that is not ours", () => {
  beforeEach(async () => {
    await knownMember();
  });

  test("counts once", async () => {
    const address = await overThere();
    const trip = browser.jar.get("rekey.oidc") ?? "";
    expect(wordOf(await comeBack(address))).toBe("/");
    expect(browser.jar.get("rekey.oidc")).toBe("");
    browser.jar.set("rekey.oidc", trip);
    expect(wordOf(await comeBack(address))).toBe("refused");
    expect(await sessions()).toHaveLength(1);
  });

  test("counts only in the browser that asked, and for ten minutes", async () => {
    const address = await overThere();
    browser.jar.clear();
    expect(wordOf(await comeBack(address))).toBe("lost");
    browser.jar.set("rekey.oidc", "forged");
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
    const address = await signInThere(asked);
    expect(wordOf(await comeBack(address))).toBe("refused");
    expect(await sessions()).toEqual([]);
  });

  test("declined over there", async () => {
    const { searchParams } = await start();
    const address = new URL(callback);
    address.search = new URLSearchParams({
      error: "access_denied",
      error_description: "<b>whatever</b>",
      state: searchParams.get("state") ?? "",
      iss: visit.provider.issuer,
    }).toString();
    const page = await comeBack(address);
    expect(wordOf(page)).toBe("declined");
    expect(page.href).not.toContain("whatever");
  });

  test.each([-7_200_000, 7_200_000])("with a clock that is %i ms off", async (ahead) => {
    const address = await overThere();
    visit.provider.clock.ahead = ahead;
    expect(wordOf(await comeBack(address))).toBe("clocks");
    expect(await sessions()).toEqual([]);
  });

  test("a clock that is a little off is no matter", async () => {
    const address = await overThere();
    visit.provider.clock.ahead = 10_000;
    expect(wordOf(await comeBack(address))).toBe("/");
  });
});

describe("proving it once more", () => {
  const again = "?purpose=reauthenticate&next=/settings/account";

  test("asks anew over there, and makes this session fresh", async () => {
    const person = await knownMember();
    expect(await signIn()).toBe("/");
    browser.headers = await sessionHeaders(person.id);
    await db.session.updateMany({
      where: { userId: person.id },
      data: { authenticatedAt: new Date(0) },
    });
    const asked = await start(again);
    expect(asked.searchParams.get("prompt")).toBe("login");
    expect(asked.searchParams.get("max_age")).toBe("0");
    const address = await signInThere(asked);
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
    browser.headers = await sessionHeaders(person.id);

    const asked = await start(again);
    // As a provider that looks away would do it.
    asked.searchParams.delete("max_age");
    asked.searchParams.delete("prompt");
    const unasked = await signInThere(asked);
    expect(wordOf(await comeBack(unasked))).toBe("not_recent");

    visit.provider.people.set("somebody", { email: "somebody@example.test", email_verified: true });
    const other = await signInThere(await start(again), "somebody");
    const page = await comeBack(other);
    expect(wordOf(page)).toBe("another_person");
    expect(page.searchParams.get("next")).toBe("/settings/account");
    expect(await kindsOf(person.id)).toContain("session.reauthentication_refused");
  });
});
