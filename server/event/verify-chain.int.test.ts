import { beforeAll, expect, test, vi } from "vitest";

import type { BadLine } from "@/domain/event/verify-report";
import type { Tx } from "@/server/db";
import { appendEvent } from "@/server/event/append-event";
import { exportHead } from "@/server/event/chain-head";
import { startSealer } from "@/server/event/sealer";
import { verifyChain } from "@/server/event/verify-chain";
import { keepText } from "@/server/text/keep-text";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;
const quiet = { info: () => undefined, error: () => undefined };
const lines = 12;
const eventIds: string[] = [];
const textIds: string[] = [];

// Twelve lines; each holds words kept apart from it.
beforeAll(async () => {
  const actor = await installation.member("responder");
  for (let n = 0; n < lines; n += 1) {
    clock.advance({ seconds: 1 });
    const now = clock.now();
    await db.$transaction(async (tx) => {
      const note = await keepText(tx, { field: "note", text: `words of line ${n + 1}`, now });
      const event = { kind: "note.added", data: { n }, texts: { note } };
      eventIds.push((await appendEvent(tx, { event, actor, now })).id);
      textIds.push(note.id);
    });
  }
  const { keys } = installation.asNobody();
  const sealer = startSealer({ url: await databaseUrlOf(db), keys, log: quiet, now: clock.now });
  await vi.waitFor(async () => expect(await db.eventUnsealed.count()).toBe(0), 60_000);
  await sealer.stop();
});

/** Verifies what a person with every right over the database left, then undoes it. */
async function after(tamper: (tx: Tx) => Promise<unknown>, head?: string) {
  const undo = new Error("undo");
  let report: Awaited<ReturnType<typeof verifyChain>> | undefined;
  const attempt = db.$transaction(async (tx) => {
    for (const table of ["event", "event_seal", "free_text"]) {
      await tx.$executeRawUnsafe(`alter table ${table} disable trigger user`);
    }
    await tamper(tx);
    for (const table of ["event", "event_seal", "free_text"]) {
      await tx.$executeRawUnsafe(`alter table ${table} enable trigger user`);
    }
    report = await verifyChain(tx, installation.asNobody().keys, { head });
    throw undo;
  });
  await expect(attempt).rejects.toBe(undo);
  return report;
}

const nth = (line: number) => eventIds[line - 1] ?? "";
const textOf = (line: number) => textIds[line - 1] ?? "";

test("a chain that nobody touched verifies, to the head it exports", async () => {
  const head = await exportHead(db);
  expect(head).toMatch(/^12:[0-9a-f]{64}$/);
  expect(await after(async () => undefined, head ?? "")).toEqual({
    ok: true,
    lines,
    head,
    unsealed: 0,
    problem: null,
  });
});

type Tampering = [name: string, problem: Partial<BadLine>, tamper: (tx: Tx) => Promise<unknown>];

const tamperings: Tampering[] = [
  [
    "a column edited",
    { kind: "edited", seq: 5, what: "The actor is not what the event's own text says." },
    (tx) => tx.$executeRaw`update event set actor_id = 'else' where id = ${nth(5)}::uuid`,
  ],
  [
    "a time edited by a millisecond",
    { kind: "edited", seq: 4 },
    (tx) => tx.$executeRaw`
      update event set happened_at = happened_at - interval '1 ms' where id = ${nth(4)}::uuid`,
  ],
  [
    "the text edited",
    { kind: "edited", seq: 6 },
    (tx) => tx.$executeRaw`
      update event set canonical = replace(canonical, '"n":5', '"n":6') where id = ${nth(6)}::uuid`,
  ],
  [
    "text and column edited alike",
    { kind: "edited", seq: 7, what: "The event or the seal of line 7 was changed." },
    (tx) => tx.$executeRaw`
      update event set kind = 'note.kept', canonical = replace(canonical, 'note.added', 'note.kept')
      where id = ${nth(7)}::uuid`,
  ],
  [
    "the time of a seal edited",
    { kind: "edited", seq: 3 },
    (tx) =>
      tx.$executeRaw`update event_seal set sealed_at = sealed_at + interval '1 day' where seq = 3`,
  ],
  [
    "a typed word changed",
    { kind: "edited", seq: 8, what: 'The text "note" was changed.' },
    (tx) => tx.$executeRaw`update free_text set text = 'other' where id = ${textOf(8)}::uuid`,
  ],
  [
    "a typed word removed without a record",
    { kind: "edited", seq: 2, what: 'The text "note" was removed without a record.' },
    (tx) => tx.$executeRaw`
      update free_text set text = null, salt = null, redacted_at = now()
      where id = ${textOf(2)}::uuid`,
  ],
  [
    "a typed word and its proof replaced",
    { kind: "edited", seq: 9, what: 'The text "note" is not the one that was recorded.' },
    (tx) => tx.$executeRaw`
      update free_text f set text = o.text, salt = o.salt, hmac = o.hmac from free_text o
      where f.id = ${textOf(9)}::uuid and o.id = ${textOf(1)}::uuid`,
  ],
  [
    "a typed word deleted",
    { kind: "deleted", seq: 1, what: 'The text "note" is gone.' },
    (tx) => tx.$executeRaw`delete from free_text where id = ${textOf(1)}::uuid`,
  ],
  [
    "an event deleted with its line",
    { kind: "deleted", seq: 5, what: "Line 5 is missing." },
    async (tx) => {
      await tx.$executeRaw`delete from event_seal where seq = 5`;
      await tx.$executeRaw`delete from event where id = ${nth(5)}::uuid`;
    },
  ],
  [
    "the first lines deleted",
    { kind: "deleted", seq: 1, what: "Lines 1 to 3 are missing." },
    (tx) => tx.$executeRaw`delete from event_seal where seq <= 3`,
  ],
  [
    "an event deleted, its line kept",
    { kind: "deleted", seq: 6, what: "The event of line 6 is gone." },
    async (tx) => {
      await tx.$executeRaw`alter table event_seal drop constraint event_seal_event_id_fkey`;
      await tx.$executeRaw`delete from event where id = ${nth(6)}::uuid`;
    },
  ],
  [
    "an event deleted and the numbers closed up",
    { kind: "edited", seq: 5 },
    async (tx) => {
      await tx.$executeRaw`delete from event_seal where seq = 5`;
      for (let seq = 6; seq <= lines; seq += 1) {
        await tx.$executeRaw`update event_seal set seq = seq - 1 where seq = ${seq}`;
      }
    },
  ],
  [
    "two events swapped",
    { kind: "reordered", seq: 4 },
    async (tx) => {
      await tx.$executeRaw`alter table event_seal drop constraint event_seal_event_id_fkey`;
      await tx.$executeRaw`update event_seal set event_id = gen_random_uuid() where seq = 4`;
      await tx.$executeRaw`update event_seal set event_id = ${nth(4)}::uuid where seq = 6`;
      await tx.$executeRaw`update event_seal set event_id = ${nth(6)}::uuid where seq = 4`;
    },
  ],
  [
    "two whole lines swapped",
    { kind: "reordered", seq: 4 },
    async (tx) => {
      await tx.$executeRaw`update event_seal set seq = 99 where seq = 4`;
      await tx.$executeRaw`update event_seal set seq = 4 where seq = 6`;
      await tx.$executeRaw`update event_seal set seq = 6 where seq = 99`;
    },
  ],
  [
    "a line cut off, its event kept",
    { kind: "unchained", seq: null },
    (tx) => tx.$executeRaw`delete from event_seal where seq = 12`,
  ],
];

test.each(tamperings)("%s is found", async (_name, problem, tamper) => {
  const report = await after(tamper);
  expect(report).toMatchObject({ ok: false, problem });
  if (problem.seq != null) expect(report?.lines).toBe(problem.seq - 1);
});

test("lines cut off with their events are found against a saved head", async () => {
  const head = (await exportHead(db)) ?? "";
  const cut = async (tx: Tx) => {
    await tx.$executeRaw`delete from event_seal where seq > 10`;
    await tx.$executeRaw`delete from event where id in (${nth(11)}::uuid, ${nth(12)}::uuid)`;
  };
  expect(await after(cut)).toMatchObject({ ok: true, lines: 10 });
  expect(await after(cut, head)).toMatchObject({
    ok: false,
    lines: 10,
    problem: { kind: "truncated", seq: 11 },
  });
});

test("a chain written anew by who has the key is found against a saved head", async () => {
  const head = `12:${"0".repeat(64)}`;
  expect(await after(async () => undefined, head)).toMatchObject({
    ok: false,
    lines: 11,
    problem: { kind: "rewritten", seq: 12 },
  });
});

test("another key verifies nothing", async () => {
  const report = await verifyChain(db, { log: new Uint8Array(32) });
  expect(report).toMatchObject({ ok: false, lines: 0, problem: { kind: "edited", seq: 1 } });
});
