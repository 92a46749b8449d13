import type { ContactChannel, ContactKind } from "@/domain/owner-contact/owner-contact";

export interface ContactFacts {
  kind: ContactKind;
  /** Of an attempt; an answer has none of its own. */
  channel: ContactChannel | null;
  at: Date;
}

export interface ContactStanding {
  /** The channel of the newest attempt; null while nobody tried. */
  channel: ContactChannel | null;
  /** The newest answer says that they took it. */
  acknowledged: boolean;
  /** The newest answer says that it is not theirs. */
  refused: boolean;
  /** Attempts that count, oldest first: since the last refusal, and an hour apart or more. */
  attempts: readonly Date[];
  /** They took it, or were tried often enough. */
  reached: boolean;
}

export const attemptsNeeded = 3;
const apartMs = 3_600_000;

/**
 * Where it stands with the owner. A refusal makes what was tried before worth nothing: it went to
 * the wrong door. Calling three times in a row is one attempt.
 */
export function contactStanding(contacts: readonly ContactFacts[]): ContactStanding {
  const inOrder = contacts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const answer = inOrder.findLast(({ kind }) => kind !== "attempt") ?? null;
  const refusedAt = inOrder.findLast(({ kind }) => kind === "refused")?.at ?? null;
  const tried = inOrder.filter(
    ({ kind, at }) => kind === "attempt" && (refusedAt === null || at > refusedAt),
  );
  const attempts = apart(tried.map(({ at }) => at));
  const acknowledged = answer?.kind === "acknowledged";
  return {
    channel: tried.at(-1)?.channel ?? (acknowledged ? lastChannel(inOrder) : null),
    acknowledged,
    refused: answer?.kind === "refused",
    attempts,
    reached: acknowledged || attempts.length >= attemptsNeeded,
  };
}

function lastChannel(contacts: readonly ContactFacts[]): ContactChannel | null {
  return contacts.findLast(({ kind }) => kind === "attempt")?.channel ?? null;
}

function apart(inOrder: readonly Date[]): Date[] {
  const counted: Date[] = [];
  for (const at of inOrder) {
    const last = counted.at(-1);
    if (last === undefined || at.getTime() - last.getTime() >= apartMs) counted.push(at);
  }
  return counted;
}
