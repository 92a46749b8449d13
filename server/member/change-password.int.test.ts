import { expect, test } from "vitest";

import { changePassword } from "@/server/member/change-password";
import { createMember } from "@/server/member/create-member";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, by, asJob, asRole, asToken } = testInstallation();
const newPassword = "quite another sentence";

async function person(email: string) {
  const made = { name: "Some Body", email, password: "a long enough sentence", role: "auditor" };
  const { id } = await createMember.call(asJob("admin_cli"), made);
  const now = new Date();
  const times = { createdAt: now, updatedAt: now, expiresAt: now, authenticatedAt: now };
  const [here, elsewhere] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const session of [here, elsewhere]) {
    await db.session.create({ data: { id: session, userId: id, token: session, ...times } });
  }
  const actor = { type: "member", id, name: "Some Body", role: "auditor", teamIds: [] } as const;
  return { ...actor, sessionId: here, authenticatedAt: clock.now() };
}

const hashOf = async (userId: string) =>
  (await db.account.findFirstOrThrow({ where: { userId }, select: { password: true } })).password;

test("one's own password is changed, and ends the sessions elsewhere", async () => {
  const actor = await person("change@example.test");
  const before = await hashOf(actor.id);
  await changePassword.call(by(actor), { newPassword });
  expect(await hashOf(actor.id)).not.toBe(before);
  const left = await db.session.findMany({ where: { userId: actor.id } });
  expect(left.map(({ id }) => id)).toEqual([actor.sessionId]);
  const event = await db.event.findFirstOrThrow({ where: { kind: "member.password_changed" } });
  expect(JSON.parse(event.canonical)).toMatchObject({ data: { sessions: 1 } });
});

test.each([
  ["too short", "short"],
  ["the name", "some body some"],
  ["one letter", "aaaaaaaaaaaaaa"],
])("a password that is %s is refused at its field", async (what, typed) => {
  const actor = await person(`${what.replaceAll(" ", "-")}@example.test`);
  const refused = changePassword.call(by({ ...actor, name: "x" }), {
    newPassword: what === "the name" ? "Some    Body" : typed,
  });
  await expect(refused).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { newPassword: expect.any(String) } },
  });
});

test("an old proof, no password at all, and a token change nothing", async () => {
  const actor = await person("old@example.test");
  clock.advance({ minutes: 6 });
  await expect(changePassword.call(by(actor), { newPassword })).rejects.toMatchObject({
    code: "reauthentication_needed",
  });
  await expect(changePassword.call(await asRole("owner"), { newPassword })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await expect(changePassword.call(asToken("audit:read"), { newPassword })).rejects.toMatchObject({
    code: "forbidden",
  });
});
