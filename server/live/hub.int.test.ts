import { afterEach, beforeAll, expect, test, vi } from "vitest";

import type { LiveMessage } from "@/domain/live/live-message";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { startSealer, type Sealer } from "@/server/event/sealer";
import { addComment } from "@/server/incident/add-comment";
import { announcePresence } from "@/server/live/announce-presence";
import { createHub, type Hub } from "@/server/live/hub";
import { openLive } from "@/server/live/open-live";
import { createService } from "@/server/service/create-service";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, clock } = installation;
const { leak } = testBoard(installation);
const log = { info: vi.fn(), error: vi.fn() };
const hubs: Hub[] = [];
let url: string;
let sealer: Sealer;

beforeAll(async () => {
  url = await databaseUrlOf(db);
  sealer = startSealer({ url, keys: installation.asNobody().keys, log, now: clock.now });
  return () => sealer.stop();
});
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
});

/** As another process would have it. */
function start(): Hub {
  const hub = createHub({ url, db, now: clock.now, log });
  hubs.push(hub);
  return hub;
}

async function listen(hub: Hub, { as, after }: { as: MemberActor; after?: number }) {
  const messages: LiveMessage[] = [];
  const { viewer } = await openLive.call(by(as), {});
  const end = vi.fn();
  const send = (message: LiveMessage) => void messages.push(message);
  const leave = hub.subscribe({ viewer, send, end }, after ?? null);
  await vi.waitFor(() => expect(messages[0]?.type).toBe("hello"), 60_000);
  const hints = () => messages.flatMap((said) => (said.type === "hint" ? [said.hint] : []));
  return { messages, hints, leave, end };
}

async function sealed(): Promise<number> {
  await vi.waitFor(async () => expect(await db.eventUnsealed.count()).toBe(0), 60_000);
  return Number((await db.eventSeal.aggregate({ _max: { seq: true } }))._max.seq);
}

const ofComment = (number: number) =>
  expect.objectContaining({ kind: "incident.commented", incident: number });

test("what one writes is heard through every process, as a hint without a word of it", async () => {
  const ann = await installation.member("responder");
  const { number } = await leak(ann);
  await sealed();
  const streams = await Promise.all([start(), start()].map((hub) => listen(hub, { as: ann })));
  await addComment.call(by(ann), { number, text: "Nobody else may read this here." });
  for (const { hints } of streams) {
    await vi.waitFor(() => expect(hints()).toEqual([ofComment(number)]), 60_000);
    expect(JSON.stringify(hints())).not.toContain("Nobody");
  }
});

test("who comes back hears what was missed, in order and once", async () => {
  const ann = await installation.member("responder");
  const { number } = await leak(ann);
  const hub = start();
  const before = await sealed();
  for (const text of ["one", "two", "three"]) await addComment.call(by(ann), { number, text });
  const head = await sealed();
  const { hints } = await listen(hub, { as: ann, after: before });
  await vi.waitFor(
    () =>
      expect(
        hints()
          .map(({ seq }) => seq)
          .at(-1),
      ).toBe(head),
    60_000,
  );
  expect(hints().map(({ seq }) => seq)).toEqual(
    Array.from({ length: head - before }, (_, index) => before + index + 1),
  );
  // A number from before this database: nothing to say, and everything from now on.
  const odd = await listen(hub, { as: ann, after: head + 1_000_000 });
  await addComment.call(by(ann), { number, text: "four" });
  await vi.waitFor(() => expect(odd.hints()).toEqual([ofComment(number)]), 60_000);
});

test("a restricted incident is heard by its readers alone, an owner hears of the own moves", async () => {
  const ann = await installation.member("responder");
  const ben = await installation.member("responder");
  const { number, incidentId, team } = await leak(ann);
  const owner = await installation.member("owner", { teamIds: [team.id] });
  const stranger = await installation.member("owner");
  await sealed();
  const hub = start();
  const [forAnn, forBen, forOwner, forStranger] = [
    await listen(hub, { as: ann }),
    await listen(hub, { as: ben }),
    await listen(hub, { as: owner }),
    await listen(hub, { as: stranger }),
  ];
  await addComment.call(by(ann), { number, text: "open" });
  for (const { hints } of [forAnn, forBen, forOwner]) {
    await vi.waitFor(() => expect(hints()).toContainEqual(ofComment(number)), 60_000);
  }
  const restricted = { restricted: true, leadId: ann.id };
  await db.incident.update({ where: { id: incidentId }, data: restricted });
  await addComment.call(by(ann), { number, text: "hidden" });
  // What everybody hears comes after it.
  await createService.call(by(ann), { name: `after-${newId()}` });
  for (const { hints } of [forAnn, forBen, forOwner, forStranger]) {
    await vi.waitFor(() => expect(hints().at(-1)?.kind).toBe("service.created"), 60_000);
  }
  expect(forAnn.hints().filter(({ incident }) => incident === number)).toHaveLength(2);
  for (const { hints } of [forBen, forOwner]) {
    expect(hints().filter(({ incident }) => incident === number)).toHaveLength(1);
  }
  expect(forStranger.hints().filter(({ incident }) => incident === number)).toEqual([]);
});

test("a thousand streams have one connection, which is made anew when it is lost", async () => {
  const ann = await installation.member("responder");
  const { number } = await leak(ann);
  await sealed();
  const hub = start();
  const first = await listen(hub, { as: ann });
  const { viewer } = await openLive.call(by(ann), {});
  const heard = new Set<number>();
  for (let n = 1; n < 1_000; n += 1) {
    const send = (said: LiveMessage) => void (said.type === "hint" && heard.add(n));
    hub.subscribe({ viewer, send, end: () => undefined }, null);
  }
  const connections = () => db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
    where application_name = 'rekey live' and datname = current_database()`;
  expect(await connections()).toHaveLength(1);
  await addComment.call(by(ann), { number, text: "to all" });
  await vi.waitFor(() => expect(heard.size).toBe(999), 60_000);
  const [{ pid } = { pid: 0 }] = await connections();
  await db.$queryRaw`select pg_terminate_backend(${pid})`;
  await addComment.call(by(ann), { number, text: "after the loss" });
  await vi.waitFor(() => expect(first.hints()).toHaveLength(2), 60_000);
  expect(await connections()).toHaveLength(1);
});

test("people in a room hear who else is there, on call and writing, through another process", async () => {
  const ann = await installation.member("responder", { name: "Ann Example" });
  const robin = await installation.member("responder", { name: "Robin Example" });
  const outside = await installation.member("responder");
  const { number } = await leak(ann);
  const value = { memberId: robin.id, teamId: null };
  await db.setting.create({ data: { name: "on_call", updatedAt: clock.now(), value } });
  const [one, other] = [start(), start()];
  const forAnn = await listen(one, { as: ann });
  const forRobin = await listen(other, { as: robin });
  const forOutside = await listen(one, { as: outside });
  const [annTab, robinTab] = [crypto.randomUUID(), crypto.randomUUID()];
  const people = ({ messages }: typeof forAnn) =>
    messages.findLast((said) => said.type === "presence")?.room.people;
  const annThere = { id: ann.id, name: "Ann Example", onCall: false, editing: null };
  const robinThere = { id: robin.id, name: "Robin Example", onCall: true, editing: null };

  await announcePresence.call(by(ann), { number, tab: annTab });
  await announcePresence.call(by(robin), { number, tab: robinTab });
  for (const stream of [forAnn, forRobin]) {
    await vi.waitFor(() => expect(people(stream)).toEqual([annThere, robinThere]), 60_000);
  }
  await announcePresence.call(by(robin), { number, tab: robinTab, editing: "comment" });
  const writes = { ...robinThere, editing: "comment" };
  await vi.waitFor(() => expect(people(forAnn)).toEqual([annThere, writes]), 60_000);
  await announcePresence.call(by(robin), { number, tab: robinTab, leaving: true });
  await vi.waitFor(() => expect(people(forAnn)).toEqual([annThere]), 60_000);
  // Whoever falls silent is gone after a while.
  await announcePresence.call(by(robin), { number, tab: robinTab });
  await vi.waitFor(() => expect(people(forAnn)).toHaveLength(2), 60_000);
  clock.advance({ seconds: 30 });
  await announcePresence.call(by(ann), { number, tab: annTab });
  clock.advance({ seconds: 15 });
  await vi.waitFor(() => expect(people(forAnn)).toEqual([annThere]), 60_000);
  expect(people(forOutside)).toBeUndefined();
});

test("nobody says that they are where they may not look, and no token is anywhere", async () => {
  const ann = await installation.member("responder");
  const ben = await installation.member("responder");
  const { number, incidentId } = await leak(ann);
  await db.incident.update({
    where: { id: incidentId },
    data: { restricted: true, leadId: ann.id },
  });
  const there = { number, tab: crypto.randomUUID() };
  const said = async (as: Parameters<typeof announcePresence.call>[0]) =>
    announcePresence.call(as, there);
  await expect(said(by(ben))).rejects.toMatchObject({ code: "not_found" });
  await expect(said(await installation.asRole("owner"))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(said(installation.asToken("incidents:read"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(openLive.call(installation.asToken("incidents:read"), {})).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(openLive.call(installation.asNobody(), {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(openLive.call(by(ann), { after: "x" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});
