import "server-only";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import type { JobName, JobPayloads } from "@/server/jobs/job-name";
import { reportError } from "@/server/report-error";

/** One call of a verb, or of a few, by the job itself. */
export type Task<Name extends JobName> = (
  operation: Operation,
  payload: JobPayloads[Name],
) => Promise<unknown>;

export type JobSurroundings = { db: Db; keys: InstallationKeys; now?: () => Date };

/** Runs a task as its job. What goes wrong is tried again by the queue, with growing pauses. */
export async function runTask<Name extends JobName>(
  { job, task }: { job: Name; task: Task<Name> },
  payload: JobPayloads[Name],
  { db, keys, now = currentTime }: JobSurroundings,
): Promise<void> {
  const requestId = newId();
  const operation: Operation = { db, keys, now: now(), requestId, actor: { type: "system", job } };
  let failure: string | undefined;
  try {
    await task(operation, payload);
  } catch (error) {
    reportError(error, { requestId, job });
    failure = failureOf(error, requestId);
  }
  // The queue keeps the message in its table, and the error's own may quote what was typed.
  if (failure !== undefined) throw new Error(failure);
}

function failureOf(error: unknown, requestId: string): string {
  const why = error instanceof AppError ? `${error.code}: ${error.message}` : "unexpected error";
  return `${why} (${requestId})`;
}
