import { beforeEach, expect, test } from "vitest";

import type { Operation } from "@/server/context";
import { acceptInvitation } from "@/server/invitation/accept-invitation";
import { createInvitation } from "@/server/invitation/create-invitation";
import { listInvitations } from "@/server/invitation/list-invitations";
import { readInvitation } from "@/server/invitation/read-invitation";
import { revokeInvitation } from "@/server/invitation/revoke-invitation";
import { createTeam } from "@/server/team/create-team";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, asNobody, asRole, asToken } = testInstallation();

let admin: Operation;
let number = 0;

beforeEach(async () => {
  admin = { ...(await asRole("admin")), now: clock.now() };
  number += 1;
});

const guest = () => ({
  name: "Invited Person",
  email: `guest-${number}@example.test`,
  password: "a long enough sentence",
});

test("an invitation makes a member with its role and teams, once", async () => {
  const team = await createTeam.call(admin, { name: "Payments" });
  const { token, invitation } = await createInvitation.call(admin, {
    role: "owner",
    teamIds: [team.id],
  });
  expect(await readInvitation.call(asNobody(), { token })).toEqual({
    state: "open",
    email: null,
    role: "owner",
    teams: ["Payments"],
  });
  const outcomes = await Promise.allSettled([
    acceptInvitation.call(asNobody(), { ...guest(), token }),
    acceptInvitation.call(asNobody(), { ...guest(), email: "late@example.test", token }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const members = await db.member.findMany({
    where: { role: "owner" },
    include: { teams: true },
  });
  expect(members).toMatchObject([{ teams: [{ teamId: team.id }] }]);
  expect(await readInvitation.call(asNobody(), { token })).toMatchObject({ state: "accepted" });
  const stored = await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
  expect(Buffer.from(stored.tokenHash).toString()).not.toContain(token);
  const kinds = (await db.event.findMany({ orderBy: { id: "asc" } })).map((event) => event.kind);
  expect(kinds).toEqual([
    "team.created",
    "invitation.created",
    "member.created",
    "invitation.accepted",
  ]);
});

test.each([
  ["withdrawn", "This invitation was withdrawn."],
  ["expired", "This invitation has expired."],
])("one that is %s opens nothing", async (state, message) => {
  const { token, invitation } = await createInvitation.call(admin, { role: "auditor" });
  if (state === "withdrawn") await revokeInvitation.call(admin, { id: invitation.id });
  else clock.advance({ days: 7 });
  await expect(acceptInvitation.call(asNobody(), { ...guest(), token })).rejects.toMatchObject({
    code: "wrong_state",
    message,
  });
  await expect(
    revokeInvitation.call({ ...admin, now: clock.now() }, { id: invitation.id }),
  ).rejects.toMatchObject({ code: "wrong_state", message });
});

test("one for an address is for no other, and not for an account that exists", async () => {
  const { email } = guest();
  const { token } = await createInvitation.call(admin, { role: "responder", email });
  await expect(
    acceptInvitation.call(asNobody(), { ...guest(), email: "other@example.test", token }),
  ).rejects.toMatchObject({ details: { fields: { email: expect.any(String) } } });
  await acceptInvitation.call(asNobody(), { ...guest(), token });
  await expect(
    createInvitation.call(admin, { role: "responder", email: email.toUpperCase() }),
  ).rejects.toMatchObject({ details: { fields: { email: expect.any(String) } } });
});

test("a taken address leaves the invitation open", async () => {
  const first = await createInvitation.call(admin, { role: "responder" });
  const second = await createInvitation.call(admin, { role: "admin" });
  await acceptInvitation.call(asNobody(), { ...guest(), token: first.token });
  await expect(
    acceptInvitation.call(asNobody(), { ...guest(), token: second.token }),
  ).rejects.toMatchObject({ details: { fields: { email: expect.any(String) } } });
  expect(await readInvitation.call(asNobody(), { token: second.token })).toMatchObject({
    state: "open",
  });
});

test("a made-up link is not known", async () => {
  await expect(
    readInvitation.call(asNobody(), { token: "rekey_invite_made-up" }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test.each(["responder", "owner", "auditor"] as const)("a %s invites nobody", async (role) => {
  const operation = await asRole(role);
  await expect(createInvitation.call(operation, { role: "admin" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const seen = listInvitations.call(operation, {});
  if (role === "auditor") await expect(seen).resolves.not.toHaveLength(0);
  else await expect(seen).rejects.toMatchObject({ code: "forbidden" });
});

test("a token lets nobody in", async () => {
  await expect(
    createInvitation.call(asToken("inventory:write"), { role: "admin" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("a role that does not exist is refused at its field", async () => {
  await expect(createInvitation.call(admin, { role: "root" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { role: expect.any(String) } },
  });
});
