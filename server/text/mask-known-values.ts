import "server-only";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { redacted, redactTokens, type Span } from "@/domain/secret-text/span";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { knownDigests, secretDigestOf } from "@/server/text/known-digests";

/** A text with more pieces is written to cost time, and is not kept. */
const mostPieces = 5_000;
const askedAtOnce = 20_000;

/** The texts that hold the value of a known key, each with what may be kept of it. */
export async function maskKnownValues(
  tx: Db | Tx,
  { texts, keys }: { texts: readonly string[]; keys: Pick<InstallationKeys, "all"> },
): Promise<Map<string, string>> {
  const masked = new Map<string, string>();
  const places = new Map<string, { text: string; span: Span }[]>();
  const spans = new Map<string, Span[]>();
  const look = async () => {
    for (const digest of await knownDigests(tx, { digests: [...places.keys()], keys })) {
      for (const { text, span } of places.get(digest) ?? []) {
        spans.set(text, [...(spans.get(text) ?? []), span]);
      }
    }
    places.clear();
  };
  for (const text of new Set(texts)) {
    const pieces = candidateTokens(text);
    if (pieces.length > mostPieces) {
      masked.set(text, redacted);
      continue;
    }
    for (const { value, start, end } of pieces) {
      const digest = secretDigestOf(value);
      if (digest === null) continue;
      const found = places.get(digest) ?? [];
      found.push({ text, span: { start, end } });
      places.set(digest, found);
    }
    if (places.size >= askedAtOnce) await look();
  }
  await look();
  for (const [text, found] of spans) masked.set(text, redactTokens(text, found));
  return masked;
}
