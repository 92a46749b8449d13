import { beforeAll, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { recordImpact } from "@/server/incident/record-impact";
import { cleanUpLeakEvent } from "@/server/leak-event/clean-up-leak-event";
import { createLeakEvent } from "@/server/leak-event/create-leak-event";
import { getLeakEvent } from "@/server/leak-event/get-leak-event";
import { listLeakEvents } from "@/server/leak-event/list-leak-events";
import { moveIncidents } from "@/server/leak-event/move-incidents";
import { recordOwnerMessage } from "@/server/leak-event/record-owner-message";
import { reopenCleanUp } from "@/server/leak-event/reopen-clean-up";
import { setLeakEventCause } from "@/server/leak-event/set-leak-event-cause";
import { undoMoveIncidents } from "@/server/leak-event/undo-move-incidents";
import { readRoom, testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";
import { refusal } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, by, clock, member } = installation;
const { leak } = testBoard(installation);

let ann: MemberActor;
let ben: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
  ben = await member("responder", { name: "Ben" });
});
const impact = {
  unauthorised_access: "no",
  data_breach: "no",
  financial_loss: "no",
  reputation: "no",
} as const;

async function leaks(count: number) {
  const opened = [];
  for (let made = 0; made < count; made += 1) opened.push(await openLeak(by(ann)));
  return opened;
}
const eventOf = async (number: number) => {
  const row = await db.incident.findUniqueOrThrow({
    where: { number },
    include: { leakEvent: true },
  });
  return row.leakEvent;
};
const numbersOf = (rows: readonly { number: number }[]) => rows.map(({ number }) => number);
const read = (event: number, actor = ann) => getLeakEvent.call(by(actor), { event });

/** An active leak with a board, and its step of this key. */
async function active() {
  const opened = await leak(ann);
  await confirmIncident.call(by(ann), { number: opened.number });
  return opened;
}
const step = (incidentId: string, key: string) =>
  db.step.findUniqueOrThrow({ where: { incidentId_key: { incidentId, key } } });

test("made by hand of several, listed, and taken apart again", async () => {
  const opened = await leaks(3);
  const before = await Promise.all(numbersOf(opened).map(async (n) => (await eventOf(n)).number));
  const made = await createLeakEvent.call(by(ann), {
    title: "A stolen laptop",
    numbers: numbersOf(opened)
      .map((number) => `LEAK-${number}`)
      .join(", "),
  });
  expect(made.moved).toBe(3);
  const event = await read(made.number);
  expect(event).toMatchObject({ title: "A stolen laptop", source: "by_hand", mergedInto: null });
  expect(numbersOf(event.incidents)).toEqual(numbersOf(opened));
  expect(event.moves).toMatchObject([{ id: made.moveId, by: "Ann" }]);
  expect(await read(before[0] ?? 0)).toMatchObject({ incidents: [], mergedInto: made.number });
  const list = await listLeakEvents.call(by(ann), {});
  expect(list.data[0]).toMatchObject({ number: made.number, open: 3, incidents: 3 });
  expect(numbersOf(list.data)).not.toContain(before[0]);
  for (const { incidentId } of opened) {
    expect(await db.event.count({ where: { incidentId, kind: "incident.moved_to_event" } })).toBe(
      1,
    );
  }
  await undoMoveIncidents.call(by(ben), { moveId: made.moveId });
  const after = await Promise.all(numbersOf(opened).map(async (n) => (await eventOf(n)).number));
  expect(after).toEqual(before);
  expect(await read(before[0] ?? 0)).toMatchObject({ mergedInto: null });
  const again = undoMoveIncidents.call(by(ben), { moveId: made.moveId });
  expect((await refusal(again)).code).toBe("conflict");
});

test("two events become one; what was moved on since is not pulled back", async () => {
  const [one, other, third] = await leaks(3);
  if (!one || !other || !third) throw new Error("No leaks.");
  const to = await eventOf(one.number);
  const { moveId } = await moveIncidents.call(by(ann), {
    event: to.number,
    numbers: [other.number],
  });
  expect((await eventOf(other.number)).number).toBe(to.number);
  const twice = moveIncidents.call(by(ann), { event: to.number, numbers: [other.number] });
  expect((await refusal(twice)).code).toBe("wrong_state");
  const further = await eventOf(third.number);
  await moveIncidents.call(by(ann), { event: further.number, numbers: [other.number] });
  const refused = await refusal(undoMoveIncidents.call(by(ann), { moveId }));
  expect(refused).toEqual({
    code: "conflict",
    message: `LEAK-${other.number} was moved on to EVENT-${further.number} since.`,
  });
});

test("a move of what somebody may not see is not there for them, and names nothing", async () => {
  const [one, other] = await leaks(2);
  if (!one || !other) throw new Error("No leaks.");
  const to = await eventOf(one.number);
  const { moveId } = await moveIncidents.call(by(ann), {
    event: to.number,
    numbers: [other.number],
  });
  await db.incident.update({
    where: { number: other.number },
    data: { restricted: true, restrictedById: ann.id },
  });
  expect(await refusal(undoMoveIncidents.call(by(ben), { moveId }))).toEqual({
    code: "not_found",
    message: "There is no such move.",
  });
  expect((await eventOf(other.number)).number).toBe(to.number);
  expect(await undoMoveIncidents.call(by(ann), { moveId })).toMatchObject({ moved: 1 });
});

test("a planned rotation is in no leak event: nothing can be moved to it", async () => {
  const [rotation, other] = await leaks(2);
  if (!rotation || !other) throw new Error("No leaks.");
  await db.incident.update({
    where: { number: rotation.number },
    data: { kind: "planned_rotation" },
  });
  const { number } = await eventOf(rotation.number);
  const missing = { code: "not_found", message: `There is no EVENT-${number}.` };
  expect(await refusal(read(number))).toEqual(missing);
  const moved = moveIncidents.call(by(ann), { event: number, numbers: [other.number] });
  expect(await refusal(moved)).toEqual(missing);
});

test("an event that was merged takes nothing more", async () => {
  const [one, other, third] = await leaks(3);
  if (!one || !other || !third) throw new Error("No leaks.");
  const [from, to] = [await eventOf(one.number), await eventOf(other.number)];
  await cleanUpLeakEvent.call(by(ann), { event: from.number, note: "The branch is gone." });
  expect((await read(from.number)).cleanUp).toMatchObject({ note: "The branch is gone." });
  await moveIncidents.call(by(ann), { event: to.number, numbers: [one.number] });
  expect(await read(from.number)).toMatchObject({ title: null, cleanUp: null });
  const late = moveIncidents.call(by(ann), { event: from.number, numbers: [third.number] });
  expect(await refusal(late)).toEqual({
    code: "conflict",
    message: `EVENT-${from.number} was merged into EVENT-${to.number}.`,
  });
  const cause = setLeakEventCause.call(by(ann), { event: from.number, cause: "malware" });
  expect((await refusal(cause)).code).toBe("conflict");
});

test("the cause is said once, wherever it is said", async () => {
  const [one, other] = [await active(), await active()];
  const event = await eventOf(one.number);
  await moveIncidents.call(by(ann), { event: event.number, numbers: [other.number] });
  for (const { number } of [one, other]) {
    await recordImpact.call(by(ann), { number, cause: "unknown", impact });
  }
  await setLeakEventCause.call(by(ann), { event: event.number, cause: "malware" });
  for (const { incidentId, number } of [one, other]) {
    expect((await readRoom(by(ann), number)).closing.cause).toBe("malware");
    expect(await step(incidentId, "record_cause")).toMatchObject({ state: "done" });
  }
  await recordImpact.call(by(ann), { number: other.number, cause: "phishing", impact });
  expect((await read(event.number)).cause).toBe("phishing");
  const third = await active();
  await recordImpact.call(by(ann), { number: third.number, cause: "insider", impact });
  const { number } = await createLeakEvent.call(by(ann), {
    title: "Of one cause",
    numbers: [third.number],
  });
  expect((await read(number)).cause).toBe("insider");
});

test("the clean-up is done once, until a place is found after it", async () => {
  const [one, other] = [await active(), await active()];
  const event = await eventOf(one.number);
  await moveIncidents.call(by(ann), { event: event.number, numbers: [other.number] });
  const clean = (input: object) =>
    cleanUpLeakEvent.call(by(ann), { event: event.number, ...input });
  expect((await refusal(clean({}))).code).toBe("invalid_input");
  await clean({ note: "History rewritten.", link: "https://git.test/shop/commit/1" });
  const states = async () =>
    Promise.all(
      [one, other].map(async ({ incidentId }) => (await step(incidentId, "clean_up")).state),
    );
  expect(await states()).toEqual(["done", "done"]);
  expect((await refusal(clean({ note: "Again." }))).code).toBe("conflict");
  const third = await active();
  const dirty = moveIncidents.call(by(ann), { event: event.number, numbers: [third.number] });
  expect((await refusal(dirty)).message).toMatch(/recorded as clean/);
  await reopenCleanUp.call(by(ann), { event: event.number, reason: "A fork still has it." });
  expect(await states()).toEqual(["todo", "todo"]);
  await clean({ note: "The fork is gone." });
  clock.advance({ minutes: 5 });
  const [place] = await db.occurrence.findMany({ where: { incidentId: one.incidentId } });
  if (place === undefined) throw new Error("No place.");
  const placeHash = new Uint8Array(32).fill(7);
  await db.occurrence.create({
    data: { ...place, id: newId(), placeHash, foundAt: clock.now() },
  });
  expect((await read(event.number)).cleanUp).toMatchObject({ foundSince: 1, by: "Ann" });
  await clean({ note: "That one too." });
  expect((await read(event.number)).cleanUp).toMatchObject({ foundSince: 0 });
});

test("one message for each team: kept as sent, and its services count as told", async () => {
  const opened = await active();
  const event = await eventOf(opened.number);
  const { drafts } = await read(event.number);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  expect(draft).toMatchObject({ team: { id: opened.team.id }, incidents: [opened.number] });
  expect(draft?.text).toContain(`LEAK-${opened.number}`);
  expect(draft?.text).toContain("have to move");
  const tell = (input: object) =>
    recordOwnerMessage.call(by(ann), {
      event: event.number,
      teamId: opened.team.id,
      channel: "Chat, #payments",
      text: draft?.text,
      ...input,
    });
  expect(await tell({})).toMatchObject({ told: 3 });
  const room = await readRoom(by(ann), opened.number);
  expect(room.gate.blockers.some(({ kind }) => kind === "owner_not_told")).toBe(false);
  const { messages } = await read(event.number);
  expect(messages).toMatchObject([
    {
      team: opened.team.name,
      channel: "Chat, #payments",
      text: draft?.text,
      incidents: [opened.number],
      sentBy: "Ann",
    },
  ]);
  expect(await tell({ text: "A reminder." })).toMatchObject({ told: 0 });
  const refusals: [() => Promise<unknown>, string][] = [
    [() => tell({ teamId: newId() }), "invalid_input"],
    [() => tell({ teamId: "none" }), "wrong_state"],
    [() => tell({ text: "" }), "invalid_input"],
    [() => tell({ happenedAt: new Date(clock.now().getTime() + 60_000) }), "invalid_input"],
    [() => tell({ event: 9_999 }), "not_found"],
  ];
  for (const [work, code] of refusals) expect((await refusal(work())).code).toBe(code);
});

test("a restricted incident is neither shown, counted nor moved by others", async () => {
  const [one, other] = await leaks(2);
  if (!one || !other) throw new Error("No leaks.");
  const { number } = await createLeakEvent.call(by(ann), {
    title: "Of two",
    numbers: numbersOf([one, other]),
  });
  await db.incident.update({
    where: { id: other.incidentId },
    data: { restricted: true, restrictedById: ann.id },
  });
  const mine = await read(number, ann);
  const theirs = await read(number, ben);
  expect(mine.incidents).toHaveLength(2);
  expect(mine.moves).toHaveLength(1);
  expect(numbersOf(theirs.incidents)).toEqual([one.number]);
  expect(theirs.occurrences.every((place) => place.incident === one.number)).toBe(true);
  expect(theirs.moves).toEqual([]);
  const row = (await listLeakEvents.call(by(ben), {})).data.find((each) => each.number === number);
  expect(row).toMatchObject({ incidents: 1 });
  expect((await readRoom(by(ben), one.number)).related.event.others).toBe(0);
  const move = createLeakEvent.call(by(ben), { title: "Of one", numbers: [other.number] });
  expect((await refusal(move)).code).toBe("not_found");
  await db.incident.update({
    where: { id: one.incidentId },
    data: { restricted: true, restrictedById: ann.id },
  });
  expect((await refusal(read(number, ben))).code).toBe("not_found");
});

test("pages go on where they ended", async () => {
  await leaks(55);
  const first = await listLeakEvents.call(by(ann), { show: "all" });
  expect(first.data).toHaveLength(50);
  const second = await listLeakEvents.call(by(ann), { show: "all", before: first.next });
  expect(second.data[0]?.number).toBeLessThan(first.data.at(-1)?.number ?? 0);
});

test("bad input names the field, and others may not", async () => {
  const [one] = await leaks(1);
  const make = (input: object) => createLeakEvent.call(by(ann), input);
  const refusals: [() => Promise<unknown>, string][] = [
    [() => make({ title: "No incidents", numbers: "" }), "invalid_input"],
    [() => make({ title: "x", numbers: [one?.number] }), "invalid_input"],
    [() => make({ title: "Words", numbers: "the first" }), "invalid_input"],
    [() => make({ title: "Not there", numbers: [9_999] }), "not_found"],
    [
      async () => createLeakEvent.call(await installation.asRole("owner"), { title: "x" }),
      "forbidden",
    ],
    [async () => getLeakEvent.call(await installation.asRole("owner"), { event: 1 }), "forbidden"],
    [() => undoMoveIncidents.call(by(ann), { moveId: newId() }), "not_found"],
    [() => reopenCleanUp.call(by(ann), { event: 1, reason: "It is there." }), "wrong_state"],
  ];
  for (const [work, code] of refusals) expect((await refusal(work())).code).toBe(code);
});
