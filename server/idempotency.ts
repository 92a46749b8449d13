import "server-only";
import { createHash } from "node:crypto";

import { AppError } from "@/lib/app-error";
import type { Actor, Operation } from "@/server/context";
import type { Tx } from "@/server/db";
import { hmac, sameBytes } from "@/server/crypto/keyring";

/** How long a retry gets the first answer. */
export const answersKeptMs = 24 * 60 * 60 * 1000;

type Once = {
  operation: Operation;
  verb: string;
  key: string | undefined;
  request: unknown;
  storesAnswer: boolean;
};

/**
 * Runs at most once for a key. A retry gets the first answer; one that arrives while the first is
 * still running waits on the row that the first has inserted.
 */
export async function answerOnce<O>(tx: Tx, run: () => Promise<O>, once: Once): Promise<O> {
  if (once.key === undefined) return run();
  const { actor, now, keys } = once.operation;
  // A caller may have made it of anything, of a secret too.
  const key = hmac(keys.tokens, once.key).toString("hex");
  const id = { principal: principalOf(actor), key, verb: once.verb };
  // Keyed: the request may be a digest of a guessable secret, whose bare hash must not be stored.
  const requestHash = createHash("sha256")
    .update(keys.tokens)
    .update(JSON.stringify(once.request, hashBytes))
    .digest();
  await tx.idempotencyRecord.deleteMany({
    where: { ...id, createdAt: { lt: new Date(now.getTime() - answersKeptMs) } },
  });
  const inserted = await tx.$executeRaw`
    insert into idempotency_record (principal, key, verb, request_hash, created_at)
    values (${id.principal}, ${id.key}, ${id.verb}, ${requestHash}, ${now})
    on conflict do nothing`;
  if (inserted === 0) return savedAnswer<O>(tx, { id, requestHash });
  const answer = await run();
  if (once.storesAnswer) {
    await tx.idempotencyRecord.update({
      where: { principal_key_verb: id },
      data: { response: { answer: (answer ?? null) as object } },
    });
  }
  return answer;
}

/** A file of ten megabytes stands in the request hash as its own hash. */
function hashBytes(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return createHash("sha256").update(value).digest("hex");
}

async function savedAnswer<O>(
  tx: Tx,
  found: { id: { principal: string; key: string; verb: string }; requestHash: Uint8Array },
): Promise<O> {
  const saved = await tx.idempotencyRecord.findUniqueOrThrow({
    where: { principal_key_verb: found.id },
  });
  if (!sameBytes(saved.requestHash, found.requestHash)) {
    throw new AppError("idempotency_mismatch", "This key was used for a different request.", {
      hint: "Send a new Idempotency-Key.",
    });
  }
  if (saved.response === null) {
    throw new AppError("already_answered", "This was done already; its answer is shown only once.");
  }
  return (saved.response as { answer: O }).answer;
}

function principalOf(actor: Actor): string {
  switch (actor.type) {
    case "member":
    case "token":
      return `${actor.type}:${actor.id}`;
    case "system":
      return `system:${actor.job}`;
    case "anonymous":
      return "anonymous";
  }
}
