import "server-only";
import { advisoryLocks } from "@/server/advisory-locks";
import type { Tx } from "@/server/db";

/**
 * Held by whoever may find that a value is new. One at a time, so that two reports of one secret
 * never make two keys, and incident numbers have no gaps.
 */
export async function lockIdentities(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${advisoryLocks.identities}::bigint)`;
}
