import { expect, test } from "vitest";

import type { Operation } from "@/server/context";
import { assignLead } from "@/server/incident/assign-lead";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { recordImpact } from "@/server/incident/record-impact";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { createLeakEvent } from "@/server/leak-event/create-leak-event";
import { correctAwareness } from "@/server/notification-case/correct-awareness";
import { decideNotification } from "@/server/notification-case/decide-notification";
import { listNotificationsDue } from "@/server/notification-case/list-notifications-due";
import { recordNotificationSent } from "@/server/notification-case/record-notification-sent";
import { setDataKinds } from "@/server/notification-case/set-data-kinds";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const { db, clock, member, by, asRole, asJob } = testInstallation();
const hour = 3_600_000;
const gdpr = "019aa5b0-0000-7000-8000-000000000001";
const nis2 = "019aa5b0-0000-7000-8000-000000000002";
const reason = "The key opened nothing personal.";

async function suspected(operation: Operation) {
  const opened = await openLeak(operation);
  const { number } = opened;
  await giveMisuseVerdict.call(operation, { number, verdict: "suspected", coverageDays: 1 });
  return { ...opened, caseId: (await clockOf(operation, number)).caseId };
}

async function clockOf(operation: Operation, number: number) {
  const { notification } = await readRoom({ ...operation, now: clock.now() }, number);
  if (notification === null) throw new Error("No clock runs.");
  return notification;
}

const hoursLeft = (dueAt: string) => (new Date(dueAt).getTime() - clock.now().getTime()) / hour;

function impact(number: number, dataBreach: "yes" | "no" | "unknown") {
  return {
    number,
    cause: "accidental_exposure",
    impact: {
      unauthorised_access: "unknown",
      data_breach: dataBreach,
      financial_loss: "unknown",
      reputation: "unknown",
    },
  };
}

test("suspected misuse starts the clocks; deciding and sending ends them, each with its event", async () => {
  const operation = await asRole("responder");
  const quiet = await openLeak(operation);
  expect((await readRoom(operation, quiet.number)).notification).toBeNull();
  const { number, incidentId, caseId } = await suspected(operation);
  const started = await clockOf(operation, number);
  expect(started.asked).toBe(true);
  expect(
    started.regimes.map(({ name, stages }) => [name, stages.map(({ dueAt }) => hoursLeft(dueAt))]),
  ).toEqual([
    ["GDPR Art. 33", [72]],
    ["NIS2 Art. 23", [24, 72, 792]],
  ]);
  const closing = async () => (await readRoom(operation, number)).closing.blockers.join(" ");
  expect(await closing()).toMatch(/notify: GDPR Art. 33.*notify: NIS2 Art. 23/);

  const about = { caseId, regimeId: gdpr };
  await decideNotification.call(operation, { ...about, decision: "not_needed", reason });
  await decideNotification.call(operation, { caseId, regimeId: nis2, decision: "not_yet", reason });
  expect(await closing()).toMatch(/NIS2/);
  const early = { caseId, regimeId: nis2, stage: "early_warning", reference: "CSIRT-1" };
  await expect(recordNotificationSent.call(operation, early)).rejects.toMatchObject({
    code: "wrong_state",
  });
  await decideNotification.call(operation, { caseId, regimeId: nis2, decision: "notify", reason });
  await recordNotificationSent.call(operation, early);
  expect(await closing()).not.toMatch(/notify/);
  const { regimes, nextDueAt } = await clockOf(operation, number);
  expect(hoursLeft(nextDueAt ?? "")).toBe(72);
  expect(regimes[1]?.stages[0]).toMatchObject({ reference: "CSIRT-1" });
  expect(regimes[0]).toMatchObject({ decision: "not_needed", reason });
  const back = { caseId, regimeId: nis2, decision: "not_needed", reason };
  await expect(decideNotification.call(operation, back)).rejects.toMatchObject({
    code: "wrong_state",
  });
  const kinds = await db.event.findMany({
    where: { incidentId, kind: { startsWith: "notification." } },
    orderBy: { recordedAt: "asc" },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
    "notification.decided",
    "notification.decided",
    "notification.decided",
    "notification.opened",
    "notification.sent",
  ]);
});

test("a breach that turns out to be none stops the question, and keeps the record", async () => {
  const operation = await asRole("responder");
  const { number } = await openLeak(operation);
  await recordImpact.call(operation, impact(number, "yes"));
  expect((await clockOf(operation, number)).asked).toBe(true);
  await recordImpact.call(operation, impact(number, "no"));
  expect(await clockOf(operation, number)).toMatchObject({ asked: false, nextDueAt: null });
  expect((await readRoom(operation, number)).closing.blockers.join()).not.toMatch(/notify/);
});

test("a false positive asks nobody", async () => {
  const operation = await asRole("responder");
  const { number } = await suspected(operation);
  await dismissIncident.call(operation, { number, resolution: "false_positive" });
  expect((await clockOf(operation, number)).asked).toBe(false);
});

test("it is one clock for all incidents of an event", async () => {
  const operation = await asRole("responder");
  const { incidentId, caseId } = await suspected(operation);
  const other = await openLeak(operation);
  const { leakEventId } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  await db.incident.update({ where: { id: other.incidentId }, data: { leakEventId } });
  expect((await clockOf(operation, other.number)).caseId).toBe(caseId);
  await setDataKinds.call(operation, { caseId, dataKinds: ["business"] });
  const clock_ = await clockOf(operation, other.number);
  expect(clock_.regimes.map(({ name }) => name)).toEqual(["NIS2 Art. 23"]);
  const told = await db.event.count({
    where: { incidentId: other.incidentId, kind: "notification.data_kinds_set" },
  });
  expect(told).toBe(1);
});

test("the lead hears once that a stage is near, and sooner when aware since earlier", async () => {
  const [lead, operation] = [await member("responder"), await asRole("responder")];
  const { number, caseId } = await suspected(operation);
  await assignLead.call(operation, { number, memberId: lead.id });
  const notices = () =>
    db.notice.count({ where: { memberId: lead.id, kind: "notification.near" } });
  await settleAllDue(asJob("settle_due"));
  expect(await notices()).toBe(0);
  const awareAt = new Date(clock.now().getTime() - 20 * hour);
  await correctAwareness.call(operation, { caseId, awareAt, reason: "The vendor called." });
  expect(await notices()).toBe(1);
  clock.advance({ hours: 1 });
  await settleAllDue(asJob("settle_due"));
  expect(await notices()).toBe(1);
  const due = await listNotificationsDue.call(await asRole("auditor"), {});
  const mine = due.filter((row) => row.caseId === caseId);
  expect(mine).toMatchObject([{ number, what: "NIS2 Art. 23: Early warning" }]);
  expect(hoursLeft(mine[0]?.dueAt ?? "")).toBe(3);
});

test("where nobody leads, the admins hear", async () => {
  const admin = await member("admin");
  await suspected(await asRole("responder"));
  const notices = () =>
    db.notice.count({ where: { memberId: admin.id, kind: "notification.near" } });
  clock.advance({ hours: 13 });
  await settleAllDue(asJob("settle_due"));
  expect(await notices()).toBeGreaterThan(0);
});

test("what stays behind is asked by its own incidents alone", async () => {
  const operation = await asRole("responder");
  const { number, incidentId } = await suspected(operation);
  const stays = await openLeak(operation);
  const { leakEventId } = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  await db.incident.update({ where: { id: stays.incidentId }, data: { leakEventId } });
  await createLeakEvent.call(operation, { numbers: [number], title: "Another laptop" });
  expect((await clockOf(operation, number)).asked).toBe(true);
  expect((await clockOf(operation, stays.number)).asked).toBe(false);
});

test("bad input names its field; a rule that does not apply and an auditor are refused", async () => {
  const operation = await asRole("responder");
  const { caseId } = await suspected(operation);
  const later = new Date(clock.now().getTime() + hour);
  await expect(
    correctAwareness.call(operation, { caseId, awareAt: later, reason }),
  ).rejects.toMatchObject({ details: { fields: { awareAt: expect.any(String) } } });
  const decide = { caseId, regimeId: gdpr, decision: "notify", reason: "" };
  await expect(decideNotification.call(operation, decide)).rejects.toMatchObject({
    details: { fields: { reason: expect.any(String) } },
  });
  const stage = { caseId, regimeId: gdpr, stage: "early_warning" };
  await expect(recordNotificationSent.call(operation, stage)).rejects.toMatchObject({
    details: { fields: { stage: expect.any(String) } },
  });
  await expect(
    decideNotification.call(await asRole("auditor"), { ...decide, reason }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(setDataKinds.call(operation, { caseId: operation.requestId })).rejects.toMatchObject(
    { code: "not_found" },
  );
});

test("who may not see any incident of the event finds no clock", async () => {
  const lead = await member("responder");
  const { incidentId, caseId } = await suspected(by(lead));
  await db.incident.update({
    where: { id: incidentId },
    data: { restricted: true, restrictedById: lead.id },
  });
  const outsider = await asRole("admin");
  await expect(setDataKinds.call(outsider, { caseId })).rejects.toMatchObject({
    code: "not_found",
  });
  clock.advance({ hours: 30 });
  const due = await listNotificationsDue.call(await asRole("admin"), {});
  expect(due.map((row) => row.caseId)).not.toContain(caseId);
  await expect(setDataKinds.call(by(lead), { caseId })).resolves.toEqual({ caseId });
});
