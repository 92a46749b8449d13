import "server-only";
import type pg from "pg";

import {
  beforeFirst,
  chainedColumns,
  type ChainedEvent,
  type ChainLine,
  chainLink,
} from "@/server/event/chain-link";

/** Where listeners hear that lines were added; the payload is the newest line's number. */
export const eventsChannel = "rekey_events";

/**
 * Puts the oldest waiting events behind the end of the chain and says how many. Only for the
 * connection that holds the sealer's lock: two at once would both write the next line.
 */
export async function sealBatch(
  client: pg.Client,
  { logKey, now, size }: { logKey: Uint8Array; now: Date; size: number },
): Promise<number> {
  const waiting = await client.query<ChainedEvent>(
    `select ${chainedColumns} from event_unsealed u join event e on e.id = u.event_id
     order by e.recorded_at, e.id limit $1`,
    [size],
  );
  if (waiting.rows.length === 0) return 0;
  const head = await client.query<{ seq: string; hmac: Buffer }>(
    "select seq, hmac from event_seal order by seq desc limit 1",
  );
  let seq = BigInt(head.rows[0]?.seq ?? 0);
  let previous: Uint8Array = head.rows[0]?.hmac ?? beforeFirst;
  const seqs: string[] = [];
  const macs: Uint8Array[] = [];
  for (const event of waiting.rows) {
    seq += 1n;
    const line: ChainLine = { seq, sealedAt: now, event };
    previous = chainLink(logKey, { previous, line });
    seqs.push(String(seq));
    macs.push(previous);
  }
  await client.query("begin");
  try {
    const ids = waiting.rows.map(({ id }) => id);
    await client.query(
      `insert into event_seal (seq, event_id, hmac, sealed_at)
       select *, $4::timestamptz from unnest($1::bigint[], $2::uuid[], $3::bytea[])`,
      [seqs, ids, macs, now],
    );
    await client.query("delete from event_unsealed where event_id = any($1::uuid[])", [ids]);
    await client.query("select pg_notify($1, $2)", [eventsChannel, String(seq)]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
  return waiting.rows.length;
}
