import pg from "pg";
import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { appendEvent } from "@/server/event/append-event";
import { eventsChannel } from "@/server/event/seal-batch";
import { type Sealer, startSealer } from "@/server/event/sealer";
import { verifyChain } from "@/server/event/verify-chain";
import { wakeSealer } from "@/server/event/wake-sealer";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;
const log = { info: vi.fn(), error: vi.fn() };
const running: Sealer[] = [];
let url: string;

beforeAll(async () => {
  url = await databaseUrlOf(db);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((sealer) => sealer.stop()));
});

function start(): Sealer {
  const { keys } = installation.asNobody();
  const sealer = startSealer({ url, keys, log, now: clock.now });
  running.push(sealer);
  return sealer;
}

async function append(count: number): Promise<string[]> {
  const actor = { type: "system", job: "test" } as const;
  return db.$transaction(async (tx) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const event = { kind: "test.happened", data: { n } };
      ids.push((await appendEvent(tx, { event, actor, now: clock.now() })).id);
    }
    return ids;
  });
}

async function sealed(ids: string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await db.eventSeal.count({ where: { eventId: { in: ids } } })).toBe(ids.length);
    },
    { timeout: 60_000, interval: 20 },
  );
}

const verified = () => verifyChain(db, installation.asNobody().keys);

test("an event is sealed, woken or not, and in order of recording", async () => {
  start();
  const first = await append(3);
  await sealed(first);
  clock.advance({ seconds: 1 });
  const second = await append(1);
  wakeSealer();
  await sealed(second);
  const lines = await db.eventSeal.findMany({ orderBy: { seq: "asc" } });
  expect(lines.map(({ eventId }) => eventId)).toEqual([...first.toSorted(), ...second]);
  expect(lines.map(({ seq }) => Number(seq))).toEqual(lines.map((_, index) => index + 1));
  expect(await verified()).toMatchObject({ ok: true, unsealed: 0, problem: null });
});

test("an uncommitted event holds nobody up and is sealed after its commit", async () => {
  start();
  let late = "";
  await db.$transaction(async (tx) => {
    const actor = { type: "system", job: "test" } as const;
    const event = { kind: "test.happened" };
    late = (await appendEvent(tx, { event, actor, now: clock.now() })).id;
    await sealed(await append(1));
    expect(await db.eventSeal.count({ where: { eventId: late } })).toBe(0);
  });
  await sealed([late]);
  expect(await verified()).toMatchObject({ ok: true });
});

test("listeners hear the newest line once a batch", async () => {
  const heard: string[] = [];
  const listener = new pg.Client({ connectionString: url });
  await listener.connect();
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.query(`listen ${eventsChannel}`);
  const ids = await append(20);
  start();
  await sealed(ids);
  const last = await db.eventSeal.aggregate({ _max: { seq: true } });
  await vi.waitFor(() => expect(heard).toEqual([String(last._max.seq)]), 60_000);
  await listener.end();
});

test("two sealers keep one chain, and the second goes on when the first ends", async () => {
  const first = start();
  start();
  await sealed(await append(50));
  await first.stop();
  await sealed(await append(50));
  expect(await verified()).toMatchObject({ ok: true, unsealed: 0 });
});

test("a connection that dies is made anew", async () => {
  start();
  await sealed(await append(1));
  const [killed] = await db.$queryRaw<{ count: number }[]>`
    select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
    where application_name = 'rekey sealer' and datname = current_database()`;
  expect(killed?.count).toBe(1);
  await sealed(await append(2));
  expect(log.error).toHaveBeenCalled();
  expect(await verified()).toMatchObject({ ok: true });
});

test("what waits when it stops is kept for the next one", async () => {
  await start().stop();
  const ids = await append(2);
  expect(await verified()).toMatchObject({ ok: true, unsealed: 2 });
  start();
  await sealed(ids);
});
