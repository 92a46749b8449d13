import { beforeAll, beforeEach, expect, test } from "vitest";

import { createAuth, type Auth } from "@/server/auth/create-auth";
import { reauthenticate } from "@/server/auth/reauthenticate";
import { archiveMember } from "@/server/member/archive-member";
import { createMember } from "@/server/member/create-member";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, by, asJob, asNobody, member } = testInstallation();

const origin = "http://127.0.0.1:3000";
const password = "a long enough sentence";
let auth: Auth;
let email: string;
let number = 0;

beforeAll(() => {
  auth = createAuth({
    db,
    keys: asNobody().keys,
    now: clock.now,
    url: origin,
    origins: [origin],
    trustedProxies: [],
  });
});

beforeEach(async () => {
  number += 1;
  email = `person-${number}@example.test`;
  await createMember.call(asJob("admin_cli"), {
    name: "Some Body",
    email,
    password,
    role: "owner",
  });
});

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, ...headers },
      body: JSON.stringify(body),
    }),
  );
}

const signIn = (typed: string, headers?: Record<string, string>) =>
  post("/sign-in/email", { email, password: typed }, headers);

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const lastEvent = async () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

test("signing up is off, and makes nobody", async () => {
  const users = await db.user.count();
  const response = await post("/sign-up/email", { email: "x@example.test", password, name: "X" });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await db.user.count()).toBe(users);
});

test("a session starts and ends with an event, in a cookie that no script reads", async () => {
  const response = await signIn(password);
  expect(response.status).toBe(200);
  const cookie = response.headers
    .getSetCookie()
    .find((set) => set.startsWith("rekey.session_token="));
  expect(cookie).toMatch(/; HttpOnly/iu);
  expect(cookie).toMatch(/; SameSite=Lax/iu);
  expect(cookie).toMatch(/; Max-Age=43200/iu);
  expect(await lastEvent()).toMatchObject({ kind: "session.started", actorType: "member" });

  const headers = new Headers({ cookie: cookiesOf(response), origin });
  expect(await auth.api.getSession({ headers })).toMatchObject({
    user: { email },
    session: { authenticatedAt: clock.now() },
  });
  await auth.api.signOut({ headers });
  expect(await auth.api.getSession({ headers })).toBeNull();
  expect(await lastEvent()).toMatchObject({ kind: "session.ended" });
});

test("over https the cookie is marked secure", async () => {
  const url = "https://rekey.example.test";
  const parts = { db, keys: asNobody().keys, now: clock.now, trustedProxies: [] };
  const { authCookies } = await createAuth({ ...parts, url, origins: [url] }).$context;
  expect(authCookies.sessionToken).toMatchObject({
    name: "__Secure-rekey.session_token",
    attributes: { secure: true, httpOnly: true, sameSite: "lax" },
  });
});

test("another site's page signs nobody in or out", async () => {
  const cookie = cookiesOf(await signIn(password));
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site", cookie };
  expect((await signIn(password, foreign)).status).toBe(403);
  expect((await post("/sign-out", {}, foreign)).status).toBe(403);
});

test("wrong passwords are recorded and slowed, the right one is never locked out", async () => {
  for (const status of [401, 401, 401, 429]) {
    expect((await signIn("wrong")).status).toBe(status);
  }
  expect(await lastEvent()).toMatchObject({ kind: "session.refused", actorType: "anonymous" });
  const refused = await signIn(password);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("1");
  clock.advance({ seconds: 1 });
  expect((await signIn(password)).status).toBe(200);
  expect((await signIn("wrong")).status).toBe(401);
});

test("a hundred tries at the same moment get the turns of one", async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn("wrong")));
  const tried = answers.filter((response) => response.status === 401);
  expect(tried.length).toBeLessThanOrEqual(3);
});

test("a stranger who hammers an account slows strangers, not the browser that knows it", async () => {
  const device = cookiesOf(await signIn(password));
  for (let tries = 0; tries < 12; tries += 1) {
    await signIn("wrong");
    clock.advance({ seconds: 30 });
  }
  await signIn("wrong");
  expect((await signIn(password)).status).toBe(429);
  expect((await signIn(password, { cookie: device })).status).toBe(200);
  const forged = device.replace(/rekey\.device=[^.;]+/u, "rekey.device=AAAA");
  expect((await signIn(password, { cookie: forged })).status).toBe(429);
});

test("addresses that do not exist are slowed alike and fill no log", async () => {
  const events = await db.event.count();
  const statuses: number[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const made = { email: "nobody@example.test", password: "wrong" };
    statuses.push((await post("/sign-in/email", made)).status);
  }
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect(await db.event.count()).toBe(events);
});

test("behind a trusted proxy one address is slowed whatever account it names, and no other", async () => {
  const parts = { db, keys: asNobody().keys, now: clock.now, url: origin, origins: [origin] };
  const direct = auth;
  auth = createAuth({ ...parts, trustedProxies: ["10.0.0.0/8"] });
  try {
    const tryFrom = async (forwarded: string, name: string) => {
      const made = { email: `${name}@example.test`, password: "wrong" };
      const headers = { "x-forwarded-for": `${forwarded}, 10.0.0.1` };
      return (await post("/sign-in/email", made, headers)).status;
    };
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) {
      // What stands before the address that the proxy saw is the caller's own invention.
      statuses.push(await tryFrom(`198.51.100.${tries}, 203.0.113.7`, `made-up-${tries}`));
    }
    expect(statuses).toEqual([...Array.from({ length: 21 }, () => 401), 429]);
    expect(await tryFrom("203.0.113.8", "made-up-other")).toBe(401);
  } finally {
    auth = direct;
  }
});

test("without trusted proxies nobody's word on an address counts", async () => {
  for (let tries = 0; tries < 23; tries += 1) {
    const made = { email: `unproxied-${tries}@example.test`, password: "wrong" };
    const headers = { "x-forwarded-for": "203.0.113.9" };
    expect((await post("/sign-in/email", made, headers)).status).toBe(401);
  }
});

test("whoever was removed gets no session, whatever the password", async () => {
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  await archiveMember.call(by(await member("admin")), { id: user.id });
  expect((await signIn(password)).status).toBe(401);
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
});

test("the password once more makes the session fresh, a wrong one does not", async () => {
  const headers = new Headers({ cookie: cookiesOf(await signIn(password)) });
  const signedInAt = clock.now();
  const found = await auth.api.getSession({ headers });
  if (found === null) throw new Error("expected a session");
  const { id, name } = found.user;
  const sessionId = found.session.id;
  const provedAt = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).authenticatedAt;
  const again = async (typed: string) => {
    const authenticatedAt = await provedAt();
    const rest = { id, name, role: "owner", teamIds: [], sessionId, authenticatedAt } as const;
    return reauthenticate.call(by({ type: "member", ...rest }), { password: typed });
  };
  clock.advance({ minutes: 6 });
  expect(await again("wrong")).toEqual({ outcome: "wrong_password" });
  expect(await provedAt()).toEqual(signedInAt);
  expect(await again(password)).toEqual({ outcome: "confirmed" });
  expect(await provedAt()).toEqual(clock.now());
  for (const outcome of ["wrong_password", "wrong_password", "wrong_password", "wait"]) {
    expect(await again("wrong")).toMatchObject({ outcome });
  }
});

test("a password is no job's and no token's to confirm", async () => {
  await expect(reauthenticate.call(asNobody(), { password })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});
