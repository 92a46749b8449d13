import { beforeEach, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { archiveMember } from "@/server/member/archive-member";
import { changeRole } from "@/server/member/change-role";
import { createMember } from "@/server/member/create-member";
import { listMembers } from "@/server/member/list-members";
import { resetPassword } from "@/server/member/reset-password";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asRole, asJob } = testInstallation();

const person = { name: "New Person", password: "a long enough sentence", role: "responder" };

let admin: MemberActor;
beforeEach(async () => {
  admin = await member("admin");
});

test("the terminal makes a member whose password is kept hashed", async () => {
  const { id } = await createMember.call(asJob("admin_cli"), {
    ...person,
    email: "New@Example.test",
  });
  const account = await db.account.findFirstOrThrow({
    where: { userId: id },
    select: { password: true },
  });
  expect(account.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/u);
  expect(await listMembers.call(await asRole("owner"), {})).toContainEqual(
    expect.objectContaining({ id, email: "new@example.test", role: "responder", teams: [] }),
  );
  await expect(
    createMember.call(asJob("admin_cli"), { ...person, email: "NEW@example.test" }),
  ).rejects.toMatchObject({ details: { fields: { email: expect.any(String) } } });
});

test("a query that does not ask for the password hash does not get it", async () => {
  expect(await db.account.findFirstOrThrow({})).not.toHaveProperty("password");
});

test("a role is changed, and both are in the event", async () => {
  const someone = await member("owner");
  await changeRole.call(by(admin), { id: someone.id, role: "responder" });
  const event = await db.event.findFirstOrThrow({
    where: { kind: "member.role_changed", subjectId: someone.id },
  });
  expect(JSON.parse(event.canonical)).toMatchObject({ data: { from: "owner", to: "responder" } });
});

test("whoever is removed has no session and no team any more", async () => {
  const someone = await member("owner");
  const now = new Date();
  const session = { id: someone.sessionId, userId: someone.id, token: someone.sessionId };
  const times = { createdAt: now, updatedAt: now, expiresAt: now, authenticatedAt: now };
  await db.session.create({ data: { ...session, ...times } });
  await archiveMember.call(by(admin), { id: someone.id });
  expect(await db.session.count({ where: { userId: someone.id } })).toBe(0);
  expect(await listMembers.call(by(admin), {})).not.toContainEqual(
    expect.objectContaining({ id: someone.id }),
  );
  await expect(archiveMember.call(by(admin), { id: someone.id })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("two administrators who demote each other at once do not both succeed", async () => {
  await db.member.updateMany({ where: { role: "admin" }, data: { role: "auditor" } });
  const [one, two] = [await member("admin"), await member("admin")];
  const outcomes = await Promise.allSettled([
    changeRole.call(by(one), { id: two.id, role: "owner" }),
    archiveMember.call(by(two), { id: one.id }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.member.count({ where: { role: "admin", archivedAt: null } })).toBe(1);
});

test.each(["responder", "owner", "auditor"] as const)("a %s changes nobody", async (role) => {
  const operation = await asRole(role);
  const forbidden = { code: "forbidden" };
  const id = admin.id;
  await expect(changeRole.call(operation, { id, role: "owner" })).rejects.toMatchObject(forbidden);
  await expect(archiveMember.call(operation, { id })).rejects.toMatchObject(forbidden);
  await expect(
    createMember.call(operation, { ...person, email: "x@example.test" }),
  ).rejects.toMatchObject(forbidden);
});

test("a password is reset from the terminal only, and ends the sessions", async () => {
  const { id } = await createMember.call(asJob("admin_cli"), {
    ...person,
    email: "r@example.test",
  });
  const input = { email: "r@example.test", password: "another long sentence" };
  await expect(resetPassword.call(by(admin), input)).rejects.toMatchObject({ code: "forbidden" });
  const hash = async () =>
    db.account.findFirstOrThrow({ where: { userId: id }, select: { password: true } });
  const before = await hash();
  await resetPassword.call(asJob("admin_cli"), input);
  expect(await hash()).not.toEqual(before);
  await expect(
    resetPassword.call(asJob("admin_cli"), { ...input, password: "New Person" }),
  ).rejects.toMatchObject({ code: "invalid_input" });
  await expect(
    resetPassword.call(asJob("admin_cli"), { ...input, email: "none@example.test" }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("whoever has no password yet gets a first one from the terminal", async () => {
  const { id } = await member("admin");
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  await db.account.create({
    data: {
      id: newId(),
      userId: id,
      providerId: "oidc",
      accountId: `https://id.example.test ${id}`,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    },
  });
  for (const password of ["another long sentence", "and another long one"]) {
    await resetPassword.call(asJob("admin_cli"), { email, password });
  }
  const accounts = await db.account.findMany({
    where: { userId: id, providerId: "credential" },
    select: { accountId: true, password: true },
  });
  expect(accounts).toEqual([{ accountId: id, password: expect.any(String) }]);
});
