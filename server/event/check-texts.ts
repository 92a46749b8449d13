import "server-only";
import { canonicalEventSchema } from "@/domain/event/canonical";
import type { BadLine } from "@/domain/event/verify-report";
import { hmac, sameBytes } from "@/server/crypto/keyring";
import type { Db, Tx } from "@/server/db";
import type { StoredLine } from "@/server/event/check-line";

type BadText = {
  seq: bigint;
  problem: BadLine;
  /** The whole line before; absent when it stands in an earlier batch. */
  after: StoredLine | undefined;
};

type NamedText = { line: StoredLine; at: number; field: string; id: string; mac: string };

/**
 * The words of these lines, which are kept apart from them: each is as it was typed, or redacted
 * by an event of the chain.
 */
export async function findBadText(
  tx: Db | Tx,
  lines: readonly StoredLine[],
): Promise<BadText | null> {
  const named = lines.flatMap(textsOf);
  if (named.length === 0) return null;
  const ids = named.map(({ id }) => id);
  const rows = await tx.freeText.findMany({ where: { id: { in: ids } } });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const redacted = await redactedByEvent(
    tx,
    rows.filter((row) => row.text === null).map(({ id }) => id),
  );
  for (const text of named) {
    const row = rowById.get(text.id);
    const wrong = whatIsWrong(row, { mac: text.mac, redacted: redacted.has(text.id) });
    if (wrong === null) continue;
    const { line } = text;
    return {
      seq: line.seq,
      after: lines[text.at - 1],
      problem: {
        kind: row === undefined ? "deleted" : "edited",
        seq: Number(line.seq),
        eventId: line.eventId,
        what: `The text "${text.field}" ${wrong}.`,
      },
    };
  }
  return null;
}

function textsOf(line: StoredLine, at: number): NamedText[] {
  if (line.canonical === null) return [];
  const { texts } = canonicalEventSchema.parse(JSON.parse(line.canonical));
  return Object.entries(texts).map(([field, ref]) => ({
    line,
    at,
    field,
    id: ref.id,
    mac: ref.hmac,
  }));
}

async function redactedByEvent(tx: Db | Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const events = await tx.event.findMany({
    where: { kind: "text.redacted", subjectType: "text", subjectId: { in: ids } },
    select: { subjectId: true },
  });
  return new Set(events.flatMap(({ subjectId }) => subjectId ?? []));
}

type Row = { text: string | null; salt: Uint8Array | null; hmac: Uint8Array };

function whatIsWrong(
  row: Row | undefined,
  { mac, redacted }: { mac: string; redacted: boolean },
): string | null {
  if (row === undefined) return "is gone";
  const kept = Buffer.from(mac, "hex");
  if (!sameBytes(row.hmac, kept)) return "is not the one that was recorded";
  if (row.text === null && redacted) return null;
  if (row.text === null) return "was removed without a record";
  if (row.salt === null) return "has lost its salt";
  return sameBytes(hmac(row.salt, row.text), kept) ? null : "was changed";
}
