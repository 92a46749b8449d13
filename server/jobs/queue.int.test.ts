import { afterEach, beforeAll, expect, test, vi } from "vitest";

import type { Operation } from "@/server/context";
import { enqueue } from "@/server/jobs/enqueue";
import { type Queue, startQueue } from "@/server/jobs/queue";
import { joinQueues } from "@/server/jobs/queue-presence";
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
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
});

function start(clean_up: (operation: Operation) => Promise<unknown>): void {
  const { keys } = installation.asNobody();
  queue = startQueue({ url, db, keys, now: clock.now, tasks: { clean_up }, schedule: {} });
}

const ask = () => db.$transaction((tx) => enqueue(tx, { job: "clean_up", payload: {} }));
const within = { timeout: 60_000, interval: 20 };

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
  // The first one's end may have been lost with its connection: then it runs again.
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThanOrEqual(2), within);
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), within);
});

test("a job whose end cannot be written runs again, and the queue goes on", async () => {
  await db.$executeRaw`create sequence tried_ends`;
  await db.$executeRaw`
    create function fail_first_end() returns trigger language plpgsql as $$
    begin
      if nextval('tried_ends') = 1 then
        raise exception using errcode = '57P01', message = 'terminating connection';
      end if;
      return old;
    end $$`;
  await db.$executeRaw`
    create trigger fail_first_end before delete on graphile_worker._private_jobs
    for each row execute function fail_first_end()`;
  const run = vi.fn(async () => undefined);
  start(run);
  await ask();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), within);
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), within);
  expect(queue?.trouble()).toBeNull();
  await db.$executeRaw`drop trigger fail_first_end on graphile_worker._private_jobs`;
});

test("what a killed queue left locked is taken up, unless another one works", async () => {
  const run = vi.fn(async () => undefined);
  const lock = () => db.$executeRaw`
    update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()`;
  const other = await joinQueues(url);
  await ask();
  await lock();
  start(run);
  await vi.waitFor(() => expect(queue?.trouble()).toBeNull(), within);
  await queue?.stop();
  expect(run).not.toHaveBeenCalled();
  await other.leave();
  start(run);
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), within);
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
