import "server-only";
import { canonicalEventSchema } from "@/domain/event/canonical";
import type { BadLine } from "@/domain/event/verify-report";
import { sameBytes } from "@/server/crypto/keyring";
import { type ChainedEvent, chainLink } from "@/server/event/chain-link";

/** A line as it is stored; the event's columns are null when the event is gone. */
export type StoredLine = { seq: bigint; eventId: string; hmac: Uint8Array; sealedAt: Date } & (
  | ChainedEvent
  | { [column in keyof ChainedEvent]: null }
);

type Context = {
  logKey: Uint8Array;
  /** The whole line before. */
  after: { seq: bigint; hmac: Uint8Array };
  /** Lines around, among which a moved one is looked for. */
  window: readonly StoredLine[];
};

/** What is wrong with a line that follows a whole one; null if nothing is. */
export function checkLine(line: StoredLine, context: Context): BadLine | null {
  const expected = context.after.seq + 1n;
  const bad = (kind: BadLine["kind"], what: string): BadLine => ({
    kind,
    seq: Number(line.seq),
    eventId: line.eventId,
    what,
  });
  if (line.seq !== expected) {
    const missing =
      line.seq - 1n === expected
        ? `Line ${expected} is missing.`
        : `Lines ${expected} to ${line.seq - 1n} are missing.`;
    return { kind: "deleted", seq: Number(expected), eventId: null, what: missing };
  }
  if (line.id === null) return bad("deleted", `The event of line ${line.seq} is gone.`);
  const odd = firstOddColumn(line);
  if (odd !== null) return bad("edited", `${odd} is not what the event's own text says.`);
  if (sealsLine(line.hmac, { of: line, sealedAt: line.sealedAt, context })) return null;
  if (isMoved(line, context)) {
    return bad("reordered", `Line ${line.seq} was sealed in another place: lines were swapped.`);
  }
  return bad("edited", `The event or the seal of line ${line.seq} was changed.`);
}

function sealsLine(
  hmac: Uint8Array,
  { of, sealedAt, context }: { of: ChainedEvent; sealedAt: Date; context: Context },
): boolean {
  const { after, logKey } = context;
  const line = { seq: after.seq + 1n, sealedAt, event: of };
  return sameBytes(chainLink(logKey, { previous: after.hmac, line }), hmac);
}

/** Does another event belong here, under the seal that stands here or one that stands nearby? */
function isMoved(line: StoredLine, context: Context): boolean {
  return context.window.some((other) => {
    if (other.id === null) return false;
    const whole = { of: other, sealedAt: other.sealedAt, context };
    return (
      sealsLine(other.hmac, whole) ||
      sealsLine(line.hmac, whole) ||
      sealsLine(line.hmac, { ...whole, sealedAt: line.sealedAt })
    );
  });
}

function firstOddColumn(event: ChainedEvent): string | null {
  const parsed = canonicalEventSchema.safeParse(jsonOf(event.canonical));
  if (!parsed.success) return "Its text";
  const said = parsed.data;
  const pairs: [string, unknown, unknown][] = [
    ["The id", event.id, said.id],
    ["The kind", event.kind, said.kind],
    ["The actor's type", event.actorType, said.actor.type],
    ["The actor", event.actorId, said.actor.id],
    ["The incident", event.incidentId, said.incident],
    ["The subject's type", event.subjectType, said.subject?.type ?? null],
    ["The subject", event.subjectId, said.subject?.id ?? null],
    ["The time it happened", event.happenedAt.toISOString(), said.happenedAt],
    ["The time it was recorded", event.recordedAt.toISOString(), said.recordedAt],
    ["The version", event.version, said.v],
  ];
  return pairs.find(([, column, text]) => column !== text)?.[0] ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
