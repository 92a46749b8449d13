import { beforeAll, beforeEach, expect, test, vi } from "vitest";

import { totpCode, totpStep } from "@/domain/second-factor/totp";
import { type Auth, createAuth } from "@/server/auth/create-auth";
import { openSecondStep, secondStepCookie } from "@/server/auth/second-step";
import { decrypt } from "@/server/crypto/keyring";
import { createMember } from "@/server/member/create-member";
import { confirmTotp } from "@/server/second-factor/confirm-totp";
import { proveSecondStep } from "@/server/second-factor/prove-second-step";
import { startTotp } from "@/server/second-factor/start-totp";
import { testInstallation } from "@/server/testing/test-installation";

vi.mock("next/headers", () => ({}));

const { db, clock, by, asJob, asNobody } = testInstallation();
const origin = "http://127.0.0.1:3000";
const password = "a long enough sentence";
let auth: Auth;
let email: string;
let memberId: string;
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
  email = `second-${number}@example.test`;
  const person = { name: "Some Body", email, password, role: "responder" };
  memberId = (await createMember.call(asJob("admin_cli"), person)).id;
  await startTotp.call(asThemselves(), {});
  await confirmTotp.call(asThemselves(), { code: await codeOfNow() });
  clock.advance({ minutes: 1 });
});

function asThemselves() {
  const rest = { teamIds: [], sessionId: memberId, authenticatedAt: clock.now() };
  return by({ type: "member", id: memberId, name: "Some Body", role: "responder", ...rest });
}

async function codeOfNow(): Promise<string> {
  const { sealedSeed } = await db.authenticatorApp.findUniqueOrThrow({
    where: { memberId },
    select: { sealedSeed: true },
  });
  return totpCode(decrypt(asNobody().keys.secrets, sealedSeed), totpStep(clock.now()));
}

const signIn = (typed: string) =>
  auth.handler(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email, password: typed }),
    }),
  );

function cookieOf(response: Response, name: string): string | undefined {
  const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  return set?.slice(name.length + 1).split(";")[0];
}

const kinds = async () =>
  (await db.event.findMany({ where: { subjectId: memberId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

test("the password alone opens no session, and is no refusal", async () => {
  const response = await signIn(password);
  // Nobody is signed in yet.
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ secondStep: true });
  expect(cookieOf(response, "rekey.session_token")).toBeFalsy();
  expect(await db.session.count({ where: { userId: memberId } })).toBe(0);
  expect(await kinds()).not.toContain("session.refused");
  expect(await kinds()).not.toContain("session.started");

  const { keys } = asNobody();
  const cookie = decodeURIComponent(cookieOf(response, secondStepCookie) ?? "");
  const step = openSecondStep(keys, { cookie, now: clock.now() });
  expect(step).toEqual({ memberId, device: null });
  clock.advance({ minutes: 10 });
  expect(openSecondStep(keys, { cookie, now: clock.now() })).toBeNull();
});

test("a wrong password stays a refusal", async () => {
  const response = await signIn("wrong");
  expect(response.status).toBe(401);
  expect(cookieOf(response, secondStepCookie)).toBeUndefined();
  expect(await kinds()).toContain("session.refused");
});

test("with the code the session opens, says how it was proved, and knows the browser", async () => {
  const asked = { memberId, device: null, code: await codeOfNow() };
  const proof = await proveSecondStep.call(asNobody(), asked);
  if (proof.outcome !== "proved") throw new Error("expected a proof");
  const { headers } = await auth.api.openSession({ body: proof, returnHeaders: true });
  const cookies = headers.getSetCookie().map((set) => set.split("=")[0]);
  expect(cookies).toEqual(expect.arrayContaining(["rekey.session_token", "rekey.device"]));
  const session = await db.session.findFirstOrThrow({ where: { userId: memberId } });
  expect(session.provenBy).toBe("password_and_code");
  const { canonical } = await db.event.findFirstOrThrow({
    where: { kind: "session.started", subjectId: memberId },
  });
  expect(JSON.parse(canonical)).toMatchObject({ data: { provenBy: "password_and_code" } });
});

test("no session is opened for who has left", async () => {
  await db.member.update({ where: { id: memberId }, data: { archivedAt: clock.now() } });
  expect((await signIn(password)).status).toBe(401);
  const body = { memberId, provenBy: "password_and_code" } as const;
  await expect(auth.api.openSession({ body })).rejects.toMatchObject({ statusCode: 401 });
});

test("the endpoint that opens sessions is not there over HTTP", async () => {
  const before = await db.session.count();
  for (const path of ["/open-session", "/openSession", "/rekey-open-session", ""]) {
    const response = await auth.handler(
      new Request(`${origin}/api/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin },
        body: JSON.stringify({ memberId, provenBy: "passkey" }),
      }),
    );
    expect(response.status).toBe(404);
  }
  expect(await db.session.count()).toBe(before);
});
