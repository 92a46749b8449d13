import "server-only";
import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import pg from "pg";

import type { JobName, JobPayloads } from "@/server/jobs/job-name";
import { joinQueues, type QueuePresence } from "@/server/jobs/queue-presence";
import { type JobSurroundings, runTask, type Task } from "@/server/jobs/run-task";
import { log } from "@/server/log";

export type Queue = {
  /** Null while it works, else what is wrong. */
  trouble(): string | null;
  /** Waits for the jobs under way; what waits stays in the queue. */
  stop(): Promise<void>;
};

type Options = JobSurroundings & {
  url: string;
  tasks: { [Name in JobName]?: Task<Name> };
  schedule: { [Name in JobName]?: string };
};

const restartMs = 2_000;

/** Runs the queue's jobs until stopped. One that breaks off, with its database say, begins anew. */
export function startQueue(options: Options): Queue {
  const state = { stopped: false, trouble: "is starting" as string | null };
  const ending = new AbortController();
  const done = keepRunning(options, { state, signal: ending.signal });
  return {
    trouble: () => state.trouble,
    async stop() {
      state.stopped = true;
      ending.abort();
      await done;
    },
  };
}

type Run = { state: { stopped: boolean; trouble: string | null }; signal: AbortSignal };

async function keepRunning(options: Options, { state, signal }: Run): Promise<void> {
  while (!state.stopped) {
    let presence: QueuePresence | undefined;
    const pool = connections(options.url);
    try {
      presence = await joinQueues(options.url);
      const runner = await run({
        pgPool: pool,
        concurrency: 2,
        pollInterval: 1_000,
        noHandleSignals: true,
        gracefulShutdownAbortTimeout: 2_000,
        logger: quietLogger,
        // In batches, a job whose end can't be written breaks the run off; singly, nobody hears of it.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        taskList: taskList(options),
        parsedCronItems: cronItems(options.schedule),
      });
      state.trouble = null;
      const stop = () => void runner.stop().catch(() => undefined);
      if (state.stopped) stop();
      signal.addEventListener("abort", stop, { once: true });
      await runner.promise.finally(() => signal.removeEventListener("abort", stop));
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      log().error({ error: name }, "the job queue broke off and begins anew");
    } finally {
      await pool.end();
      await presence?.leave();
    }
    if (state.stopped) return;
    state.trouble = "has lost its database";
    await pause(restartMs, signal);
  }
}

/** A run that broke off listens no more, while its other connections may still be dying. */
function connections(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: "rekey queue" });
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool.on("error", () => undefined);
}

function taskList(options: Options): TaskList {
  return Object.fromEntries(
    Object.entries(options.tasks).map(([job, task]) => [
      job,
      (payload: unknown) =>
        runTask(
          { job: job as JobName, task: task as Task<JobName> },
          payload as JobPayloads[JobName],
          options,
        ),
    ]),
  );
}

function cronItems(schedule: Options["schedule"]) {
  return parseCronItems(
    Object.entries(schedule).map(([task, match]) => ({
      task,
      match,
      // A minute's job that still waits is not queued a second time.
      options: { backfillPeriod: 0, jobKey: task, maxAttempts: 3 },
    })),
  );
}

/** The queue's own lines may quote a job's error, so their words are left out but for warnings. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log().warn({ queue: message }, "job queue");
});

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
