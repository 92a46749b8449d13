import { beforeAll, expect, test } from "vitest";

import type { TextRef } from "@/domain/event/canonical";
import type { EventPage } from "@/domain/event/event-dto";
import type { MemberActor } from "@/server/context";
import { appendEvent } from "@/server/event/append-event";
import { listEvents } from "@/server/event/list-events";
import { redactText } from "@/server/event/redact-text";
import { verifyLog } from "@/server/event/verify-log";
import { sealAll } from "@/server/testing/seal-all";
import { testInstallation } from "@/server/testing/test-installation";
import { keepText } from "@/server/text/keep-text";

const installation = testInstallation();
const { db, clock } = installation;
let ada: MemberActor;
let admin: MemberActor;

beforeAll(async () => {
  ada = await installation.member("responder", { name: "Ada" });
  admin = await installation.member("admin", { name: "Grace" });
  for (let n = 1; n <= 7; n += 1) {
    await append({ kind: n % 2 === 0 ? "team.created" : "key.created", data: { name: `n${n}` } });
  }
  await seal();
});

async function append(event: { kind: string; data?: Record<string, unknown> }, note?: string) {
  clock.advance({ minutes: 1 });
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const texts: Record<string, TextRef> = {};
    if (note !== undefined) texts.note = await keepText(tx, { field: "note", text: note, now });
    return appendEvent(tx, { event: { ...event, texts }, actor: ada, now });
  });
}

const seal = () => sealAll(installation);
const list = (input: Record<string, unknown> = {}): Promise<EventPage> =>
  listEvents.call(installation.by(ada), input);
const namesOn = ({ data }: EventPage) => data.map((event) => event.data.name);

test("events come newest first, in sentences, page by page and back", async () => {
  const first = await list({ limit: 3 });
  expect(first.data[0]).toMatchObject({
    seq: 7,
    kind: "key.created",
    sentence: "Ada added the key n7.",
    actor: { type: "member", id: ada.id, name: "Ada" },
  });
  expect(namesOn(first)).toEqual(["n7", "n6", "n5"]);
  expect(first.prev).toBeNull();
  const second = await list({ limit: 3, cursor: first.next });
  expect(namesOn(second)).toEqual(["n4", "n3", "n2"]);
  const third = await list({ limit: 3, cursor: second.next });
  expect(namesOn(third)).toEqual(["n1"]);
  expect(third.next).toBeNull();
  const back = await list({ limit: 3, cursor: third.prev });
  expect(namesOn(back)).toEqual(["n4", "n3", "n2"]);
  const start = await list({ limit: 3, cursor: back.prev });
  expect(namesOn(start)).toEqual(["n7", "n6", "n5"]);
  expect(start.prev).toBeNull();
});

test.each([
  ["a kind", { kind: "team.created" }, ["n6", "n4", "n2"]],
  ["a noun", { kind: "key" }, ["n7", "n5", "n3", "n1"]],
  ["a time", { from: "2026-11-24T02:12:00Z", to: "2026-11-24T02:14:00Z" }, ["n3", "n2"]],
  ["an actor without events", { actorId: "clean_up" }, []],
])("a filter by %s", async (_by, filter, names) => {
  expect(namesOn(await list(filter))).toEqual(names);
});

test("an event that has no line yet stands on top, once", async () => {
  await append({ kind: "team.created", data: { name: "new" } });
  const page = await list({ limit: 2 });
  expect(page.data.map(({ seq, data }) => [seq, data.name])).toEqual([
    [null, "new"],
    [7, "n7"],
    [6, "n6"],
  ]);
  await seal();
  expect((await list({ limit: 1 })).data).toMatchObject([{ seq: 8, data: { name: "new" } }]);
});

test("a redacted text is gone from the log, which still verifies", async () => {
  const { id } = await append({ kind: "team.updated" }, "words to take back");
  await seal();
  expect((await list({ limit: 1 })).data[0]?.texts).toEqual([
    { field: "note", text: "words to take back" },
  ]);
  const redact = () => redactText.call(installation.by(admin), { eventId: id, field: "note" });
  await redact();
  const [redacted, original] = (await list({ limit: 2 })).data;
  expect(redacted).toMatchObject({
    kind: "text.redacted",
    sentence: "Grace redacted the text note.",
  });
  expect(original?.texts).toEqual([{ field: "note", text: null }]);
  expect(await db.freeText.findMany({ where: { text: { contains: "take back" } } })).toEqual([]);
  await seal();
  expect(await verifyLog.call(installation.by(admin), {})).toMatchObject({ ok: true, unsealed: 0 });
  await expect(redact()).rejects.toMatchObject({ code: "wrong_state" });
});

test("what is not there cannot be redacted", async () => {
  const [newest] = (await list({ limit: 1 })).data;
  const redact = (input: object) => redactText.call(installation.by(admin), input);
  await expect(redact({ eventId: newest?.id, field: "toString" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(redact({ eventId: ada.id, field: "note" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(redact({ eventId: "4" })).rejects.toMatchObject({ code: "invalid_input" });
});

test.each([
  ["admin", "allowed", "allowed", "not_found"],
  ["responder", "allowed", "forbidden", "forbidden"],
  ["owner", "forbidden", "forbidden", "forbidden"],
  ["auditor", "allowed", "allowed", "forbidden"],
] as const)("%s: list %s, verify %s, redact %s", async (role, lists, verifies, redacts) => {
  const operation = await installation.asRole(role);
  const outcome = (call: Promise<unknown>) =>
    call.then(
      () => "allowed",
      (error: { code: string }) => error.code,
    );
  expect(await outcome(listEvents.call(operation, {}))).toBe(lists);
  expect(await outcome(verifyLog.call(operation, {}))).toBe(verifies);
  const nothing = { eventId: ada.id, field: "note" };
  expect(await outcome(redactText.call(operation, nothing))).toBe(redacts);
});

test("a head that is none, or a cursor that is none, is said to be wrong", async () => {
  const verify = verifyLog.call(installation.by(admin), { head: "12:abc" });
  await expect(verify).rejects.toMatchObject({ code: "invalid_input" });
  await expect(list({ cursor: "9" })).rejects.toMatchObject({ code: "invalid_input" });
});
