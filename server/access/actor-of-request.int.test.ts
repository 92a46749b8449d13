import { beforeEach, expect, test, vi } from "vitest";

import { actorOfRequest } from "@/server/access/actor-of-request";
import { auth } from "@/server/auth/auth";
import { createMember } from "@/server/member/create-member";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testInstallation, testSecret } from "@/server/testing/test-installation";
import { createToken } from "@/server/token/create-token";

const { db, asJob } = testInstallation();
const person = {
  name: "Some Body",
  email: "some@example.test",
  password: "a long enough sentence",
};

let cookie: string;

beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", await databaseUrlOf(db));
  vi.stubEnv("REKEY_SECRET", testSecret);
  vi.stubEnv("REKEY_URL", "http://127.0.0.1:3000");
  if ((await db.member.count()) === 0) {
    await createMember.call(asJob("admin_cli"), { ...person, role: "responder" });
  }
  const { api } = await auth();
  const { headers } = await api.signInEmail({ body: person, returnHeaders: true });
  cookie = headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
});

function request(method: string, headers: Record<string, string>): Request {
  return new Request("http://127.0.0.1:3000/api/v1/anything", { method, headers });
}

test.each([
  ["GET", {}, true],
  ["POST", { "sec-fetch-site": "same-origin" }, true],
  ["POST", { origin: "http://127.0.0.1:3000" }, true],
  ["POST", {}, false],
  ["DELETE", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
])("a session's %s with %o: %s", async (method, headers, comesIn) => {
  const actor = actorOfRequest(request(method, { cookie, ...headers }));
  if (comesIn) await expect(actor).resolves.toMatchObject({ type: "member", role: "responder" });
  else await expect(actor).rejects.toMatchObject({ code: "forbidden" });
});

test("a token needs no page of ours, and stands before the session", async () => {
  const made = await createToken.call(asJob("admin_cli"), { name: "ci", scopes: ["audit:read"] });
  const authorization = `Bearer ${made.token}`;
  await expect(actorOfRequest(request("POST", { authorization, cookie }))).resolves.toMatchObject({
    type: "token",
    scopes: ["audit:read"],
  });
  await expect(
    actorOfRequest(request("POST", { authorization: "Basic abc", cookie })),
  ).rejects.toMatchObject({ code: "unauthenticated" });
});

test("whoever has no second factor owes one, as soon as the rule asks for it", async () => {
  const owes = async () => await actorOfRequest(request("GET", { cookie }));
  expect(await owes()).toMatchObject({ owesSecondFactor: false });
  const rule = { name: "second_factor", updatedAt: new Date() };
  await db.setting.create({ data: { ...rule, value: { required: "everybody" } } });
  expect(await owes()).toMatchObject({ owesSecondFactor: true });
  await db.session.updateMany({ data: { provenBy: "provider" } });
  expect(await owes()).toMatchObject({ owesSecondFactor: false });
  await db.session.updateMany({ data: { provenBy: "password" } });
  await db.setting.update({ where: { name: rule.name }, data: { value: { required: "admins" } } });
  expect(await owes()).toMatchObject({ owesSecondFactor: false });
  await db.member.updateMany({ data: { role: "admin" } });
  expect(await owes()).toMatchObject({ owesSecondFactor: true });
  const { id: memberId } = await db.member.findFirstOrThrow();
  const app = { memberId, sealedSeed: Buffer.from("sealed"), createdAt: new Date() };
  await db.authenticatorApp.create({ data: app });
  expect(await owes()).toMatchObject({ owesSecondFactor: true });
  await db.authenticatorApp.updateMany({ data: { confirmedAt: new Date() } });
  expect(await owes()).toMatchObject({ owesSecondFactor: false });
  await db.authenticatorApp.deleteMany();
  await db.setting.deleteMany();
});

test("a forged, an old and a removed person's cookie are nobody", async () => {
  const forged = cookie.replace(/(rekey\.session_token=[^.]+)\.[^;]+/u, "$1.AAAA");
  const anonymous = { type: "anonymous" };
  expect(await actorOfRequest(request("GET", { cookie: forged }))).toEqual(anonymous);
  await db.session.updateMany({ data: { expiresAt: new Date(0) } });
  expect(await actorOfRequest(request("GET", { cookie }))).toEqual(anonymous);
  const { kind } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(kind).toBe("session.expired");
});

test("whoever was removed is nobody at once, also with a session left over", async () => {
  await db.member.updateMany({ data: { archivedAt: new Date() } });
  expect(await actorOfRequest(request("GET", { cookie }))).toEqual({ type: "anonymous" });
});
