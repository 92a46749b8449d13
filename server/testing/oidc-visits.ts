import { afterAll, beforeAll, beforeEach, vi } from "vitest";

import { noOidc, type OidcSetting } from "@/domain/oidc/oidc-setting";
import { toOidcCallback } from "@/server/auth/to-oidc-callback";
import { toOidcStart } from "@/server/auth/to-oidc-start";
import { encrypt } from "@/server/crypto/keyring";
import { asProcess } from "@/server/testing/as-process";
import { signInOverThere } from "@/server/testing/sign-in-over-there";
import type { TestInstallation } from "@/server/testing/test-installation";
import { startTestProvider, type TestProvider } from "@/server/testing/test-provider";

/** What the test's own `next/headers` answers with: the browser's headers and cookies. */
export type OidcBrowser = { headers: Headers; jar: Map<string, string> };

const home = "http://127.0.0.1:3000";
export const callback = `${home}/api/oidc/callback`;

type Visit = { provider: TestProvider; login: string; email: string };

/**
 * A browser's way to a real provider and back through the routes, with another person in each test.
 * Call it at the top level of the file; `visit` is filled before each test.
 */
export function oidcVisits(installation: TestInstallation, browser: OidcBrowser) {
  const { db, asNobody, member } = installation;
  const { sessionHeaders } = asProcess(installation);
  const visit = {} as Visit;
  let number = 0;

  beforeAll(async () => {
    visit.provider = await startTestProvider({ callback });
  });
  afterAll(() => visit.provider.stop());

  beforeEach(async () => {
    vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1/rekey_test_oidc");
    vi.stubEnv("REKEY_TEST_HTTP_PROVIDER", "loopback");
    browser.headers = new Headers();
    browser.jar.clear();
    visit.provider.clock.ahead = 0;
    number += 1;
    visit.login = `kim-${number}`;
    visit.email = `${visit.login}@example.test`;
    visit.provider.people.set(visit.login, {
      email: visit.email,
      email_verified: true,
      name: "Kim",
    });
    await setUp();
  });

  async function setUp(change: Partial<OidcSetting> = {}, secret = visit.provider.clientSecret) {
    const { issuer, clientId } = visit.provider;
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

  const start = (query = "") =>
    sentTo(toOidcStart()(new Request(`${home}/api/oidc/start${query}`)));
  const comeBack = (address: URL) => sentTo(toOidcCallback()(new Request(address)));
  const signInThere = (asked: URL, login = visit.login) =>
    signInOverThere(asked.href, { login, home });
  const overThere = async (query?: string) => signInThere(await start(query));

  return {
    visit,
    setUp,
    start,
    comeBack,
    signInThere,
    overThere,
    sessionHeaders,
    /** The whole way; where it ends. */
    signIn: async (query?: string) => wordOf(await comeBack(await overThere(query))),
    sessions: () =>
      db.session.findMany({ where: { user: { email: visit.email } }, include: { user: true } }),
    /** A member who has this person's address. */
    async knownMember() {
      const person = await member("responder");
      await db.user.update({ where: { id: person.id }, data: { email: visit.email } });
      return person;
    },
    async kindsOf(subjectId: string) {
      const events = await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
      return events.map(({ kind }) => kind);
    },
  };
}

/** Where a route sends the browser. */
async function sentTo(run: Promise<never>): Promise<URL> {
  const error = await run.then(
    () => new Error("not sent anywhere"),
    (thrown: { digest?: string }) => thrown,
  );
  const [kind, , path = ""] = ("digest" in error ? (error.digest ?? "") : "").split(";");
  if (kind !== "NEXT_REDIRECT") throw error as Error;
  return new URL(path, home);
}

/** The reason that the page of refusals was given, else the address of the page. */
export function wordOf({ pathname, search, searchParams }: URL): string {
  return pathname === "/sign-in/provider"
    ? (searchParams.get("reason") ?? "")
    : `${pathname}${search}`;
}
