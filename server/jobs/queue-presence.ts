import "server-only";
import pg from "pg";

import { advisoryLocks } from "@/server/advisory-locks";

export type QueuePresence = { leave(): Promise<void> };

/**
 * Says that a queue works on this database, for as long as its connection lives. Whoever comes and
 * finds no other frees the jobs that a dead queue left locked: they would wait for hours.
 */
export async function joinQueues(url: string): Promise<QueuePresence> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "rekey queue",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that breaks while idle says so here; the queue's own ones notice by themselves.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await freeLeftOvers(client);
    await client.query("select pg_advisory_lock_shared($1)", [advisoryLocks.queues]);
    await client.query("select pg_advisory_unlock($1)", [advisoryLocks.queues]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { leave: () => client.end().catch(() => undefined) };
}

async function freeLeftOvers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ alone: boolean }>(
    "select pg_try_advisory_lock($1) as alone",
    [advisoryLocks.queues],
  );
  if (rows[0]?.alone !== true) return;
  await client.query(`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs where locked_by is not null
    ))`);
}
