import { beforeEach, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { endMemberSessions } from "@/server/session/end-member-sessions";
import { endOtherSessions } from "@/server/session/end-other-sessions";
import { endSession } from "@/server/session/end-session";
import { listMemberSessions } from "@/server/session/list-member-sessions";
import { listSessions } from "@/server/session/list-sessions";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asRole } = testInstallation();

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
let person: MemberActor;

beforeEach(async () => {
  person = await member("responder");
  await addSession(person, { id: person.sessionId });
});

async function addSession(
  { id: userId }: MemberActor,
  { id = newId(), minutes = 60 }: { id?: string; minutes?: number } = {},
): Promise<string> {
  const now = clock.now();
  await db.session.create({
    data: {
      id,
      userId,
      token: `secret ${id}`,
      createdAt: now,
      updatedAt: now,
      lastSeenAt: now,
      authenticatedAt: now,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
      userAgent: firefox,
      ipAddress: "",
      provenBy: "password",
    },
  });
  return id;
}

const idsOf = async ({ id }: MemberActor) =>
  (await db.session.findMany({ where: { userId: id } })).map((session) => session.id);

test("one sees where one is signed in, this one named, and never a token", async () => {
  const other = await addSession(person);
  await addSession(person, { minutes: 1 });
  clock.advance({ minutes: 5 });
  await addSession(await member("owner"));
  const sessions = await listSessions.call(by(person), {});
  expect(sessions.map(({ id, current }) => ({ id, current }))).toEqual(
    expect.arrayContaining([
      { id: person.sessionId, current: true },
      { id: other, current: false },
    ]),
  );
  expect(sessions).toHaveLength(2);
  expect(sessions[0]).toMatchObject({ device: "Firefox on Linux", address: null });
  expect(JSON.stringify(sessions)).not.toContain("secret");
});

test("one ends a session of one's own elsewhere, not this one and nobody else's", async () => {
  const other = await addSession(person);
  const strange = await addSession(await member("owner"));
  await endSession.call(by(person), { id: other });
  expect(await idsOf(person)).toEqual([person.sessionId]);
  expect(await db.event.count({ where: { kind: "session.revoked", subjectId: person.id } })).toBe(
    1,
  );
  await expect(endSession.call(by(person), { id: other })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(endSession.call(by(person), { id: strange })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(endSession.call(by(person), { id: person.sessionId })).rejects.toMatchObject({
    code: "wrong_state",
  });
  expect(await db.session.count({ where: { id: strange } })).toBe(1);
});

test("all others at once; where there is none, nothing is recorded", async () => {
  await addSession(person);
  await addSession(person);
  expect(await endOtherSessions.call(by(person), {})).toEqual({ ended: 2 });
  expect(await endOtherSessions.call(by(person), {})).toEqual({ ended: 0 });
  expect(await idsOf(person)).toEqual([person.sessionId]);
  const where = { kind: "session.others_revoked", subjectId: person.id };
  expect(await db.event.count({ where })).toBe(1);
});

test("an admin sees and ends the sessions of a member", async () => {
  const admin = await asRole("admin");
  const memberId = person.id;
  const sessions = await listMemberSessions.call(admin, { memberId });
  expect(sessions).toEqual([expect.objectContaining({ id: person.sessionId, current: false })]);
  expect(await endMemberSessions.call(admin, { memberId })).toEqual({ ended: 1 });
  expect(await idsOf(person)).toEqual([]);
  const event = await db.event.findFirstOrThrow({
    where: { kind: "session.revoked_for", subjectId: memberId },
  });
  expect(JSON.parse(event.canonical)).toMatchObject({ data: { sessions: 1 } });
});

test.each(["responder", "owner", "auditor"] as const)(
  "a %s neither sees nor ends another's sessions",
  async (role) => {
    const operation = await asRole(role);
    const memberId = person.id;
    for (const verb of [listMemberSessions, endMemberSessions]) {
      await expect(verb.call(operation, { memberId })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await idsOf(person)).toHaveLength(1);
  },
);
