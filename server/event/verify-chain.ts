import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { formatHead, parseHead } from "@/domain/event/chain-head";
import type { BadLine, VerifyReport } from "@/domain/event/verify-report";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { beforeFirst, chainedColumns } from "@/server/event/chain-link";
import { checkLine, type StoredLine } from "@/server/event/check-line";
import { findBadText } from "@/server/event/check-texts";

type Reached = { seq: bigint; hmac: Uint8Array };
type Head = { seq: bigint; hmac: string };

const batchSize = 1_000;

/**
 * Recomputes the chain from its first line, in batches, and stops at the first bad one. Without a
 * head that was saved elsewhere it cannot know of lines cut off at the end.
 */
export async function verifyChain(
  tx: Db | Tx,
  keys: Pick<InstallationKeys, "log">,
  options: { head?: string | undefined } = {},
): Promise<VerifyReport> {
  const head = options.head === undefined ? null : parseHead(options.head);
  let reached: Reached = { seq: 0n, hmac: beforeFirst };
  let problem: BadLine | null = null;
  for (;;) {
    const lines = await readLines(tx, reached.seq);
    if (lines.length === 0) break;
    const whole: StoredLine[] = [];
    for (const line of lines) {
      problem = checkLine(line, { logKey: keys.log, after: reached, window: lines });
      problem ??= differsFromHead(line, head);
      if (problem !== null) break;
      reached = line;
      whole.push(line);
    }
    const badText = await findBadText(tx, whole);
    if (badText !== null) {
      problem = badText.problem;
      reached = badText.after ?? (await lineBefore(tx, badText.seq));
    }
    if (problem !== null) break;
  }
  problem ??= cutOff(reached, head) ?? (await findUnchained(tx));
  return {
    ok: problem === null,
    lines: Number(reached.seq),
    head: reached.seq === 0n ? null : formatHead(reached),
    unsealed: await tx.eventUnsealed.count(),
    problem,
  };
}

function readLines(tx: Db | Tx, after: bigint): Promise<StoredLine[]> {
  return tx.$queryRaw<StoredLine[]>`
    select s.seq, s.event_id as "eventId", s.hmac, s.sealed_at as "sealedAt",
      ${Prisma.raw(chainedColumns)}
    from event_seal s left join event e on e.id = s.event_id
    where s.seq > ${after} order by s.seq limit ${batchSize}`;
}

async function lineBefore(tx: Db | Tx, seq: bigint): Promise<Reached> {
  const found = await tx.eventSeal.findUnique({ where: { seq: seq - 1n } });
  return found ?? { seq: 0n, hmac: beforeFirst };
}

function differsFromHead(line: StoredLine, head: Head | null): BadLine | null {
  if (head === null || line.seq !== head.seq) return null;
  if (Buffer.from(line.hmac).toString("hex") === head.hmac) return null;
  return {
    kind: "rewritten",
    seq: Number(line.seq),
    eventId: line.eventId,
    what: `Line ${line.seq} is not the line that the saved head names: the chain was written anew.`,
  };
}

function cutOff(reached: Reached, head: Head | null): BadLine | null {
  if (head === null || reached.seq >= head.seq) return null;
  const end = reached.seq === 0n ? "The chain is empty" : `The chain ends at line ${reached.seq}`;
  return {
    kind: "truncated",
    seq: Number(reached.seq) + 1,
    eventId: null,
    what: `${end}, and the saved head is line ${head.seq}: the lines behind were cut off.`,
  };
}

/** One statement, so that an event which is sealed meanwhile is on one side or the other. */
async function findUnchained(tx: Db | Tx): Promise<BadLine | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select e.id from event e
    where not exists (select from event_seal s where s.event_id = e.id)
      and not exists (select from event_unsealed u where u.event_id = e.id)
    order by e.recorded_at, e.id limit 1`;
  if (found === undefined) return null;
  return {
    kind: "unchained",
    seq: null,
    eventId: found.id,
    what: "This event has no line: its line was deleted, or it was added behind Rekey's back.",
  };
}
