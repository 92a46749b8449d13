import { beforeEach, describe, expect, test, vi } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { readOnCall } from "@/server/custody/read-on-call";
import { setOnCall } from "@/server/custody/set-on-call";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { lockKey } from "@/server/key/lock-key";
import { archiveMember } from "@/server/member/archive-member";
import { changeRole } from "@/server/member/change-role";
import { readOpenWork } from "@/server/member/read-open-work";
import { assignStep } from "@/server/step/assign-step";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const { db, clock, member, by, asRole } = testInstallation();

let admin: MemberActor;
let leaver: MemberActor;
let heir: MemberActor;
beforeEach(async () => {
  admin = await member("admin");
  leaver = await member("responder");
  heir = await member("responder");
});

/** An open leak that the leaver leads, with one step given to them. */
async function work() {
  const operation = by(admin);
  const { number, incidentId } = await openLeak(operation);
  await confirmIncident.call(operation, { number });
  await assignLead.call(operation, { number, memberId: leaver.id });
  const step = await db.step.findFirstOrThrow({ where: { incidentId, state: "todo" } });
  await assignStep.call(operation, { number, stepId: step.id, memberId: leaver.id });
  return { number, incidentId, stepId: step.id };
}

const leadOf = async (id: string) =>
  (await db.incident.findUniqueOrThrow({ where: { id } })).leadId;

describe("whoever leaves", () => {
  test("hands over what they lead and have to do, in the same act", async () => {
    const { number, incidentId, stepId } = await work();
    const operation = by(admin);
    expect(await readOpenWork.call(operation, { memberId: leaver.id })).toEqual({
      leads: [number],
      owned: 0,
      steps: 1,
      requests: 0,
      handovers: 0,
      onCall: false,
    });
    await archiveMember.call(operation, { id: leaver.id, handTo: heir.id });
    expect(await leadOf(incidentId)).toBe(heir.id);
    expect((await db.step.findUniqueOrThrow({ where: { id: stepId } })).assigneeId).toBe(heir.id);
    expect(await db.event.count({ where: { incidentId, kind: "incident.lead_assigned" } })).toBe(2);
    expect(await db.notice.count({ where: { memberId: heir.id, incidentId } })).toBe(2);
    const event = await db.event.findFirstOrThrow({
      where: { kind: "member.archived", subjectId: leaver.id },
    });
    expect(JSON.parse(event.canonical)).toMatchObject({ data: { handedTo: heir.id } });
  });

  test("is not removed before somebody is named, and stays as they were", async () => {
    const { incidentId } = await work();
    await expect(archiveMember.call(by(admin), { id: leaver.id })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { handTo: expect.any(String) } },
    });
    expect(await leadOf(incidentId)).toBe(leaver.id);
    expect((await db.member.findUniqueOrThrow({ where: { id: leaver.id } })).archivedAt).toBeNull();
  });

  test.each([
    ["themselves", () => leaver.id],
    ["nobody", () => newId()],
    ["an auditor", async () => (await member("auditor")).id],
  ])("cannot be followed by %s", async (_who, pick) => {
    await work();
    const handTo = await pick();
    await expect(archiveMember.call(by(admin), { id: leaver.id, handTo })).rejects.toMatchObject({
      details: { fields: { handTo: expect.any(String) } },
    });
  });

  test("hands over the place on call, and what came to them by it", async () => {
    const operation = by(admin);
    const { incidentId } = await openLeak(operation);
    await db.incident.update({
      where: { id: incidentId },
      data: { recordOwnerMemberId: leaver.id, recordOwnerSince: clock.now() },
    });
    const { version } = await readOnCall.call(operation, {});
    await setOnCall.call(operation, { version, memberId: leaver.id });
    expect(await readOpenWork.call(operation, { memberId: leaver.id })).toMatchObject({
      owned: 1,
      onCall: true,
    });
    const { id } = leaver;
    const nobody = { details: { fields: { handTo: expect.any(String) } } };
    await expect(archiveMember.call(operation, { id })).rejects.toMatchObject(nobody);
    await archiveMember.call(operation, { id, handTo: heir.id });
    const { value } = await readOnCall.call(operation, {});
    expect(value).toEqual({ memberId: heir.id, teamId: null });
    const incident = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    expect(incident.recordOwnerMemberId).toBe(heir.id);
    const kind = "incident.record_owner_changed";
    expect(await db.event.count({ where: { incidentId, kind } })).toBe(1);
    const told = await db.notice.findMany({ where: { memberId: heir.id } });
    expect(told.map((notice) => notice.kind).toSorted()).toEqual([
      "incident.on_call_assigned",
      "on_call.given",
    ]);
  });

  test("takes back what they asked, and hand-overs that nobody answered", async () => {
    const { incidentId } = await work();
    const now = clock.now();
    const textId = newId();
    const request = {
      id: newId(),
      incidentId,
      subject: "override",
      params: {},
      boundTo: [],
      reasonId: textId,
      askedById: leaver.id,
      askedAt: now,
      firstAskedAt: now,
      state: "open",
    };
    await db.signatureRequest.create({ data: request });
    const asked = { incidentId, standingId: textId, state: "asked", askedAt: now };
    await db.handover.create({
      data: { id: newId(), fromId: leaver.id, toId: admin.id, ...asked },
    });
    await archiveMember.call(by(admin), { id: leaver.id, handTo: heir.id });
    const { state } = await db.signatureRequest.findUniqueOrThrow({ where: { id: request.id } });
    expect(state).toBe("withdrawn");
    expect(await db.handover.count({ where: { incidentId, state: "asked" } })).toBe(0);
  });

  test("leaves the lead with whoever was given it while the removal waited", async () => {
    const { incidentId, stepId } = await work();
    const { keyId } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    const { removal } = await db.$transaction(async (tx) => {
      await lockKey(tx, keyId);
      const going = archiveMember.call(by(admin), { id: leaver.id, handTo: heir.id });
      await vi.waitFor(async () => {
        const [waiting] = await db.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        expect(waiting?.count).toBe(1);
      });
      // Refers to a member whom the removal holds, and must not wait for it.
      await tx.incident.update({ where: { id: incidentId }, data: { leadId: admin.id } });
      return { removal: going };
    });
    await removal;
    expect(await leadOf(incidentId)).toBe(admin.id);
    expect((await db.step.findUniqueOrThrow({ where: { id: stepId } })).assigneeId).toBe(heir.id);
  });

  test("from a restricted incident that the admin must not meet, without a word of it", async () => {
    const { incidentId } = await work();
    const keeper = await member("admin");
    await db.incident.update({
      where: { id: incidentId },
      data: { restricted: true, restrictedById: keeper.id },
    });
    expect(await readOpenWork.call(by(admin), { memberId: leaver.id })).toMatchObject({
      leads: [],
      steps: 0,
    });
    await archiveMember.call(by(admin), { id: leaver.id });
    expect(await leadOf(incidentId)).toBe(keeper.id);
  });

  test("never to whom a restricted incident suspects", async () => {
    const { incidentId } = await work();
    await db.incident.update({
      where: { id: incidentId },
      data: { restricted: true, suspectId: heir.id },
    });
    await archiveMember.call(by(admin), { id: leaver.id, handTo: heir.id });
    expect(await leadOf(incidentId)).toBeNull();
    expect(await db.incidentReader.count({ where: { incidentId, memberId: heir.id } })).toBe(0);
  });
});

test("whoever may no longer approve hands over too; a higher role keeps all", async () => {
  const { incidentId } = await work();
  await changeRole.call(by(admin), { id: leaver.id, role: "admin" });
  expect(await leadOf(incidentId)).toBe(leaver.id);
  const lower = { id: leaver.id, role: "auditor" };
  await expect(changeRole.call(by(admin), lower)).rejects.toMatchObject({
    details: { fields: { handTo: expect.any(String) } },
  });
  await changeRole.call(by(admin), { ...lower, handTo: heir.id });
  expect(await leadOf(incidentId)).toBe(heir.id);
});

test.each(["responder", "owner", "auditor"] as const)(
  "what waits for somebody is not for a %s to read",
  async (role) => {
    await expect(
      readOpenWork.call(await asRole(role), { memberId: leaver.id }),
    ).rejects.toMatchObject({ code: "forbidden" });
  },
);
