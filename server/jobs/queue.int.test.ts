import { afterEach, beforeAll, expect, test, vi } from "vitest";

import type { Operation } from "@/server/context";
import { enqueue } from "@/server/jobs/enqueue";
import { type Queue, startQueue } from "@/server/jobs/queue";
import { schedule, tasks } from "@/server/jobs/tasks";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testInstallation } from "@/server/testing/test-installation";

const lines = vi.hoisted((): unknown[] => []);
vi.mock("@/server/log", () => {
  const write = (...line: unknown[]) => lines.push(line);
  return { log: () => ({ info: write, warn: write, error: write }) };
});

const installation = testInstallation();
const { db, clock } = installation;
let url: string;
let queue: Queue | undefined;

beforeAll(async () => {
  url = await databaseUrlOf(db);
});
afterEach(async () => {
  await queue?.stop();
  queue = undefined;
  // A connection cut just before a job's end was written leaves the job in the queue, to run again.
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
});

function start(clean_up: (operation: Operation) => Promise<unknown>): void {
  const { keys } = installation.asNobody();
  queue = startQueue({ url, db, keys, now: clock.now, tasks: { clean_up }, schedule: {} });
}

const ask = () => db.$transaction((tx) => enqueue(tx, { job: "clean_up", payload: {} }));
const within = { timeout: 10_000, interval: 20 };

test("a job runs once, as itself, when its change is committed and not otherwise", async () => {
  const run = vi.fn(async (_operation: Operation) => undefined);
  start(run);
  const undone = db.$transaction(async (tx) => {
    await enqueue(tx, { job: "clean_up", payload: {} });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await ask();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), within);
  expect(run.mock.calls[0]?.[0]).toMatchObject({
    actor: { type: "system", job: "clean_up" },
    now: clock.now(),
  });
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), within);
  expect(run).toHaveBeenCalledTimes(1);
});

test("a failed job waits for another try, and keeps nothing of what was typed", async () => {
  const typed = "what-somebody-typed";
  start(async () => {
    throw new Error(`could not write ${typed}`);
  });
  await ask();
  await vi.waitFor(async () => {
    expect(await waiting()).toEqual([{ attempts: 1, error: expect.stringMatching(/unexpected/) }]);
  }, within);
  expect(JSON.stringify(await waiting())).not.toContain(typed);
  expect(JSON.stringify(lines)).not.toContain(typed);
});

test("a queue whose connections die goes on", async () => {
  const run = vi.fn(async () => undefined);
  start(run);
  await ask();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), within);
  await db.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike '%graphile_worker%' and pid <> pg_backend_pid()`;
  await ask();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), { timeout: 20_000, interval: 50 });
});

test("stopping ends at once, also while it starts", async () => {
  start(async () => undefined);
  await queue?.stop();
  await ask();
  expect(await waiting()).toHaveLength(1);
});

test("each job of the schedule may do what it does", async () => {
  for (const job of Object.keys(schedule) as (keyof typeof schedule)[]) {
    await tasks[job](installation.asJob(job));
  }
  expect(lines).toContainEqual([{ chainHead: null }, "head of the event chain"]);
  await expect(tasks.clean_up(installation.asJob("settle_due"))).rejects.toThrow(/not allow/);
});

async function waiting() {
  return db.$queryRaw<{ attempts: number; error: string | null }[]>`
    select attempts, last_error as error from graphile_worker.jobs`;
}
