import { runMigrations } from "graphile-worker";

/** Brings the queue's own schema to its newest version. Whoever enqueues needs it, not the worker alone. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, maxPoolSize: 1 });
}
