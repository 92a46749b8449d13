import "server-only";
import { createHmac } from "node:crypto";

/** What a line of the chain binds: the event's own text and every column of its row. */
export type ChainedEvent = {
  id: string;
  kind: string;
  actorType: string;
  actorId: string | null;
  incidentId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  happenedAt: Date;
  recordedAt: Date;
  version: number;
  canonical: string;
};

export type ChainLine = { seq: bigint; sealedAt: Date; event: ChainedEvent };

/** The columns of `event e` under the names of ChainedEvent. */
export const chainedColumns = `
  e.id, e.kind, e.actor_type as "actorType", e.actor_id as "actorId",
  e.incident_id as "incidentId", e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.happened_at as "happenedAt", e.recorded_at as "recordedAt", e.version, e.canonical`;

/** What the first line follows. */
export const beforeFirst: Uint8Array = new Uint8Array(32);

/**
 * Invariant: line n is HMAC(log key, line n-1 || n || columns || canonical text), so a line that is
 * changed, taken out or moved breaks itself or the one behind it, for whoever has not the key.
 */
export function chainLink(
  logKey: Uint8Array,
  { previous, line }: { previous: Uint8Array; line: ChainLine },
): Buffer<ArrayBuffer> {
  const { event, seq, sealedAt } = line;
  const columns = JSON.stringify([
    event.id,
    event.kind,
    event.actorType,
    event.actorId,
    event.incidentId,
    event.subjectType,
    event.subjectId,
    event.happenedAt.toISOString(),
    event.recordedAt.toISOString(),
    event.version,
    sealedAt.toISOString(),
  ]);
  const place = Buffer.alloc(16);
  place.writeBigUInt64BE(seq, 0);
  // The length keeps one part from borrowing characters of the next.
  place.writeBigUInt64BE(BigInt(Buffer.byteLength(columns)), 8);
  const mac = createHmac("sha256", logKey);
  mac.update(previous).update(place).update(columns).update(event.canonical);
  return Buffer.from(mac.digest());
}
