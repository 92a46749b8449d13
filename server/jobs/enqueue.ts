import "server-only";
import type { Tx } from "@/server/db";
import type { JobName, JobPayloads } from "@/server/jobs/job-name";

export type QueuedJob = {
  [Name in JobName]: { job: Name; payload: JobPayloads[Name]; runAt?: Date };
}[JobName];

/** Puts a job into the queue of this very transaction: it runs if and when the change is committed. */
export async function enqueue(tx: Tx, { job, payload, runAt }: QueuedJob): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${job}, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz
    )`;
}
