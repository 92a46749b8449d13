import { expect, test } from "vitest";

import { tokenActor } from "@/server/access/token-actor";
import { createToken } from "@/server/token/create-token";
import { listTokens } from "@/server/token/list-tokens";
import { revokeToken } from "@/server/token/revoke-token";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asRole, asJob, asNobody } = testInstallation();

const wanted = { name: "ci", scopes: ["imports:write", "incidents:read"], expiresInDays: "30" };

async function enter(token: string, address: string | null = null) {
  const { keys, now } = asNobody();
  return tokenActor(db, { authorization: `Bearer ${token}`, keys, now, address });
}

test("a token comes in with its scopes, and only its hash is kept", async () => {
  const { id, token } = await createToken.call(asJob("admin_cli"), wanted);
  expect(token).toMatch(/^rekey_api_[\w-]{43}$/u);
  expect(await enter(token)).toEqual({
    type: "token",
    id,
    name: "ci",
    scopes: ["imports:write", "incidents:read"],
  });
  const everything = JSON.stringify([await db.apiToken.findMany(), await db.event.findMany()]);
  expect(everything).not.toContain(token);
});

test("where it was last used from is shown, and another place at once", async () => {
  const { id, token } = await createToken.call(asJob("admin_cli"), wanted);
  const listed = async () =>
    (await listTokens.call(await asRole("auditor"), {})).find((one) => one.id === id);
  await enter(token);
  expect(await listed()).toMatchObject({ lastUsedFrom: null });
  await enter(token, "192.0.2.1");
  expect(await listed()).toMatchObject({ lastUsedFrom: "192.0.2.1" });
  clock.advance({ seconds: 5 });
  await enter(token, "192.0.2.9");
  expect(await listed()).toMatchObject({ lastUsedFrom: "192.0.2.9", lastUsedAt: clock.now() });
  clock.advance({ minutes: 2 });
  await enter(token);
  expect(await listed()).toMatchObject({ lastUsedFrom: "192.0.2.9", lastUsedAt: clock.now() });
});

test("its last use is written at most once a minute", async () => {
  const { id, token } = await createToken.call(asJob("admin_cli"), wanted);
  const used = async () => (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  await enter(token);
  const first = await used();
  clock.advance({ seconds: 59 });
  await enter(token);
  expect(await used()).toEqual(first);
  clock.advance({ seconds: 2 });
  await enter(token);
  expect(await used()).toEqual(clock.now());
});

test("a revoked, an expired and a made-up one stay outside, each with its reason", async () => {
  const admin = by(await member("admin", { name: "Maker" }));
  const revoked = await createToken.call(admin, wanted);
  await revokeToken.call(admin, { id: revoked.id });
  const refused = (message: string) => ({ code: "unauthenticated", message });
  await expect(enter(revoked.token)).rejects.toMatchObject(refused("This token was revoked."));
  await expect(revokeToken.call(admin, { id: revoked.id })).rejects.toMatchObject({
    code: "wrong_state",
  });

  const short = await createToken.call(admin, { ...wanted, expiresInDays: 1 });
  clock.advance({ days: 1 });
  await expect(enter(short.token)).rejects.toMatchObject(refused("This token has expired."));
  await expect(enter("rekey_api_made-up")).rejects.toMatchObject({ code: "unauthenticated" });

  const states = (await listTokens.call(await asRole("auditor"), {})).filter((token) =>
    [revoked.id, short.id].includes(token.id),
  );
  expect(states).toMatchObject([
    { state: "expired", createdBy: "Maker", prefix: short.token.slice(0, 14) },
    { state: "revoked" },
  ]);
});

test("a retry is not shown the token again", async () => {
  const admin = by(await member("admin"));
  await createToken.call(admin, wanted, { idempotencyKey: "once" });
  await expect(createToken.call(admin, wanted, { idempotencyKey: "once" })).rejects.toMatchObject({
    code: "already_answered",
  });
});

test.each([
  ["no scope", { scopes: [] }],
  ["a made-up scope", { scopes: ["everything:write"] }],
  ["no name", { name: " " }],
  ["no end", { expiresInDays: 10_000 }],
])("%s is refused", async (_what, wrong) => {
  await expect(createToken.call(asJob("admin_cli"), { ...wanted, ...wrong })).rejects.toMatchObject(
    { code: "invalid_input" },
  );
});

test.each(["responder", "owner", "auditor"] as const)("a %s makes no token", async (role) => {
  const operation = await asRole(role);
  await expect(createToken.call(operation, wanted)).rejects.toMatchObject({ code: "forbidden" });
  if (role !== "auditor") {
    await expect(listTokens.call(operation, {})).rejects.toMatchObject({ code: "forbidden" });
  }
});
