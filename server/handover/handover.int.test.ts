import { beforeEach, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { redactText } from "@/server/event/redact-text";
import { getFrame } from "@/server/frame/get-frame";
import { acceptHandovers } from "@/server/handover/accept-handovers";
import { askAllHandovers } from "@/server/handover/ask-all-handovers";
import { askHandover } from "@/server/handover/ask-handover";
import { declineHandover } from "@/server/handover/decline-handover";
import { listHandovers } from "@/server/handover/list-handovers";
import { withdrawHandover } from "@/server/handover/withdraw-handover";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { setWaiting } from "@/server/incident/set-waiting";
import { listNotices } from "@/server/notice/list-notices";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import { assignStep } from "@/server/step/assign-step";
import { readRoom } from "@/server/testing/test-board";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, member } = installation;

let ann: MemberActor;
let ben: MemberActor;
let eve: MemberActor;
let root: MemberActor;
let number: number;
let incidentId: string;
beforeEach(async () => {
  [ann, ben] = [await member("responder"), await member("responder")];
  [eve, root] = [await member("responder"), await member("admin")];
  ({ number, incidentId } = await led());
});

async function led() {
  const opened = await openLeak(by(ann));
  await assignLead.call(by(eve), { number: opened.number, memberId: ann.id });
  return opened;
}

const ask = (actor: MemberActor, to: MemberActor, more: Record<string, unknown> = {}) =>
  askHandover.call(by(actor), { number, toId: to.id, ...more });
const leadId = async () =>
  (await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).leadId;
const told = async (actor: MemberActor) => (await listNotices.call(by(actor), {})).data;
const kinds = async () =>
  (await db.event.findMany({ where: { incidentId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

test("the lead changes when the receiver accepts, with the state attached and the steps", async () => {
  await confirmIncident.call(by(ann), { number });
  const step = await db.step.findFirstOrThrow({ where: { incidentId, state: "todo" } });
  await assignStep.call(by(ann), { number, stepId: step.id, memberId: ann.id });
  const { id } = await ask(ann, ben, { note: "The vendor calls back at six." });
  expect(await leadId()).toBe(ann.id);
  const [waiting] = await listHandovers.call(by(ben), {});
  expect(waiting).toMatchObject({
    note: "The vendor calls back at six.",
    may: { answer: true, withdraw: false },
  });
  expect(waiting?.standing).toContain(`LEAK-${number}, `);
  expect(waiting?.standing).toContain(`- ${ann.name}: ${step.title}`);
  expect((await getFrame.call(by(ben), {})).handovers).toEqual([waiting]);
  expect((await getFrame.call(by(ann), {})).handovers).toMatchObject([{ may: { withdraw: true } }]);
  expect((await readRoom(by(eve), number)).handover).toMatchObject({ id, may: { answer: false } });
  expect(await told(ben)).toMatchObject([{ text: "The vendor calls back at six." }]);

  expect(await acceptHandovers.call(by(ben), { ids: [id] })).toEqual({
    results: [{ number, outcome: "accepted" }],
  });
  expect(await leadId()).toBe(ben.id);
  expect(await db.step.findUnique({ where: { id: step.id } })).toMatchObject({
    assigneeId: ben.id,
  });
  expect((await told(ann))[0]?.sentence).toBe(`${ben.name} took LEAK-${number} over from you.`);
  expect((await readRoom(by(ben), number)).handover).toBeNull();
  expect(await kinds()).toEqual(expect.arrayContaining(["handover.asked", "handover.accepted"]));
});

test("declined with a reason, or withdrawn, the lead stays", async () => {
  const first = await ask(ann, ben);
  await declineHandover.call(by(ben), { id: first.id, reason: "I am on leave." });
  expect((await told(ann))[0]).toMatchObject({
    sentence: `${ben.name} declined to take LEAK-${number} over.`,
    text: "I am on leave.",
  });
  const second = await ask(ann, ben);
  await withdrawHandover.call(by(ann), { id: second.id });
  expect((await told(ben))[0]?.sentence).toMatch(/took back the question/);
  expect(await leadId()).toBe(ann.id);
  expect(await listHandovers.call(by(ben), {})).toEqual([]);
  const late = acceptHandovers.call(by(ben), { ids: [second.id] });
  expect((await late).results).toMatchObject([{ outcome: "left", message: /withdrawn/ }]);
  expect(await leadId()).toBe(ann.id);
});

test("another lead set meanwhile takes the question back", async () => {
  const { id } = await ask(ann, ben);
  await assignLead.call(by(eve), { number, memberId: eve.id });
  expect(await db.handover.findUnique({ where: { id } })).toMatchObject({ state: "withdrawn" });
  await acceptHandovers.call(by(ben), { ids: [id] });
  expect(await leadId()).toBe(eve.id);
});

describe("all that one leads", () => {
  test("is asked at once, each with its result, and taken over at once", async () => {
    const second = await led();
    const restricted = await led();
    await restrictIncident.call(by(ann), { number: restricted.number, reason: "One of us." });
    const { results } = await askAllHandovers.call(by(ann), { toId: ben.id });
    expect(results).toMatchObject([
      { number, outcome: "asked" },
      { number: second.number, outcome: "asked" },
      { number: restricted.number, outcome: "left", message: /restricted/ },
    ]);
    const waiting = await listHandovers.call(by(ben), {});
    const ids = waiting.map(({ id }) => id);
    const taken = await acceptHandovers.call(by(ben), { ids });
    expect(taken.results.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
    expect(await db.incident.count({ where: { leadId: ben.id } })).toBe(2);
  });

  test("one that was withdrawn meanwhile does not fail the others", async () => {
    const second = await led();
    await askAllHandovers.call(by(ann), { toId: ben.id });
    const waiting = await listHandovers.call(by(ben), {});
    const gone = waiting.find(({ incident }) => incident.number === number);
    await withdrawHandover.call(by(ann), { id: gone?.id });
    const { results } = await acceptHandovers.call(by(ben), { ids: waiting.map(({ id }) => id) });
    expect(results).toMatchObject([
      { number, outcome: "left" },
      { number: second.number, outcome: "accepted" },
    ]);
  });
});

describe("who may", () => {
  test("its lead or an admin asks; only whoever is asked answers", async () => {
    await expect(ask(eve, ben)).rejects.toMatchObject({ code: "wrong_state" });
    const { id } = await ask(root, ben);
    expect((await told(ann))[0]?.sentence).toMatch(/asks that LEAK-\d+ is taken over/);
    await expect(ask(ann, eve)).rejects.toMatchObject({ code: "wrong_state" });
    await expect(declineHandover.call(by(eve), { id, reason: "Not mine." })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(acceptHandovers.call(by(eve), { ids: [id] })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(withdrawHandover.call(by(eve), { id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await withdrawHandover.call(by(ann), { id });
    await expect(withdrawHandover.call(by(ann), { id })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });

  test.each(["owner", "auditor"] as const)("%s neither asks nor is asked", async (role) => {
    const other = await member(role);
    await expect(ask(other, ben)).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(ann, other)).rejects.toMatchObject({
      details: { fields: { toId: expect.any(String) } },
    });
  });

  test("on a restricted incident an outsider meets no hand-over", async () => {
    const { id } = await ask(ann, ben);
    await restrictIncident.call(by(ann), { number, reason: "One of us." });
    expect(await listHandovers.call(by(ben), {})).toEqual([]);
    for (const act of [
      () => acceptHandovers.call(by(ben), { ids: [id] }),
      () => declineHandover.call(by(ben), { id, reason: "Not mine." }),
      () => withdrawHandover.call(by(root), { id }),
    ]) {
      await expect(act()).rejects.toMatchObject({
        code: "not_found",
        message: "There is no such hand-over.",
      });
    }
  });
});

test("what one waits for is redacted from the row too; older rows stay as they are", async () => {
  await setWaiting.call(by(ann), { number, waitingFor: "Zoe of the vendor" });
  const event = await db.event.findFirstOrThrow({
    where: { incidentId, kind: "incident.waiting_set" },
  });
  expect(event.canonical).not.toContain("Zoe");
  await redactText.call(by(root), { eventId: event.id, field: "waitingFor" });
  expect((await readRoom(by(ann), number)).waitingFor).toBe("[redacted]");
  await setWaiting.call(by(ann), { number });
  expect((await readRoom(by(ann), number)).waitingFor).toBeNull();
});
