import { expect, test, vi } from "vitest";

import type { Operation } from "@/server/context";
import { answerOnce } from "@/server/idempotency";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;

type Call = {
  operation: Operation;
  key?: string;
  verb?: string;
  request?: unknown;
  storesAnswer?: boolean;
  run: () => Promise<unknown>;
};

function call({
  operation,
  key,
  verb = "doIt",
  request = { n: 1 },
  storesAnswer = true,
  run,
}: Call) {
  return db.$transaction((tx) =>
    answerOnce(tx, run, { operation, verb, key, request, storesAnswer }),
  );
}

let count = 0;
const newKey = () => `key-${(count += 1)}`;
const counted = () => vi.fn(async () => ({ ran: true }));

test("a retry gets the first answer, and nothing is done twice", async () => {
  const operation = await installation.asRole("responder");
  const key = newKey();
  const run = vi.fn(async () => ({ number: 42, at: null, list: ["a"] }));
  const first = await call({ operation, key, run });
  expect(await call({ operation, key, run })).toEqual(first);
  expect(run).toHaveBeenCalledTimes(1);
});

test("without a key it runs each time", async () => {
  const operation = await installation.asRole("responder");
  const run = counted();
  await call({ operation, run });
  await call({ operation, run });
  expect(run).toHaveBeenCalledTimes(2);
  expect(
    await db.idempotencyRecord.count({ where: { principal: { contains: actorId(operation) } } }),
  ).toBe(0);
});

test("the same key belongs to each principal and verb apart", async () => {
  const key = newKey();
  const run = counted();
  const operation = await installation.asRole("responder");
  await call({ operation, key, run });
  await call({ operation, key, run, verb: "doElse" });
  await call({ operation: await installation.asRole("responder"), key, run });
  expect(run).toHaveBeenCalledTimes(3);
});

test("another request under the same key is refused, in no matter which part", async () => {
  const operation = await installation.asRole("responder");
  const key = newKey();
  const file = { bytes: new Uint8Array([1, 2, 3]) };
  await call({ operation, key, request: file, run: counted() });
  const run = counted();
  for (const request of [{ bytes: new Uint8Array([1, 2, 4]) }, {}, { ...file, more: 1 }]) {
    const other = call({ operation, key, request, run });
    await expect(other).rejects.toMatchObject({ code: "idempotency_mismatch" });
  }
  expect(run).not.toHaveBeenCalled();
  expect(await call({ operation, key, request: file, run })).toEqual({ ran: true });
});

test("of two at once one runs, and both get its answer", async () => {
  const operation = await installation.asRole("responder");
  const key = newKey();
  const release = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const run = vi.fn(async () => {
    started.resolve();
    await release.promise;
    return { by: "first" };
  });
  const first = call({ operation, key, run });
  await started.promise;
  const late = counted();
  const second = call({ operation, key, run: late });
  await vi.waitFor(async () => expect(await waitingForLocks()).toBe(1), 60_000);
  release.resolve();
  expect(await Promise.all([first, second])).toEqual([{ by: "first" }, { by: "first" }]);
  expect(late).not.toHaveBeenCalled();
});

test("what failed may be tried again under its key", async () => {
  const operation = await installation.asRole("responder");
  const key = newKey();
  const failing = call({ operation, key, run: () => Promise.reject(new Error("no")) });
  await expect(failing).rejects.toThrow("no");
  expect(await call({ operation, key, run: counted() })).toEqual({ ran: true });
});

test("after a day the key is free", async () => {
  const actor = await installation.member("responder");
  const key = newKey();
  const run = counted();
  await call({ operation: installation.by(actor), key, run });
  clock.advance({ hours: 24 });
  await call({ operation: installation.by(actor), key, run });
  expect(run).toHaveBeenCalledTimes(1);
  clock.advance({ seconds: 1 });
  await call({ operation: installation.by(actor), key, run });
  expect(run).toHaveBeenCalledTimes(2);
});

test("an answer that holds a secret of ours is shown once and kept nowhere", async () => {
  const operation = await installation.asRole("admin");
  const key = newKey();
  const run = vi.fn(async () => ({ token: "shown-once-only" }));
  await call({ operation, key, storesAnswer: false, run });
  const retry = call({ operation, key, storesAnswer: false, run });
  await expect(retry).rejects.toMatchObject({ code: "already_answered" });
  expect(run).toHaveBeenCalledTimes(1);
  const kept = await db.$queryRaw<{ row: string }[]>`
    select r::text as row from idempotency_record r
    where principal like ${`%${actorId(operation)}`}`;
  expect(kept).toHaveLength(1);
  expect(kept[0]?.row).not.toContain("shown-once-only");
});

test("an answer of nothing is an answer", async () => {
  const operation = await installation.asRole("responder");
  const key = newKey();
  const run = vi.fn(async () => undefined);
  await call({ operation, key, run });
  expect(await call({ operation, key, run })).toBeNull();
  expect(run).toHaveBeenCalledTimes(1);
});

async function waitingForLocks(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

function actorId({ actor }: Operation): string {
  return "id" in actor ? actor.id : "";
}
