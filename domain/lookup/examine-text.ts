import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { findKnownPrefix, type KnownPrefix } from "@/domain/secret-type/known-prefix";

/** What a pasted text may hold, as digests: the text itself stays where it was pasted. */
export interface ExaminedText {
  /** Look like secrets by their form. */
  secrets: readonly SecretDigest[];
  /** Whatever else could be one that is known: ordinary words as well. */
  candidates: readonly SecretDigest[];
  /** Pieces that did not fit into `most`. */
  leftOut: number;
}

/** Long texts are cut before they are taken apart: nobody waits for a log file in a search box. */
export const longestExamined = 100_000;

export function examineText(
  text: string,
  { prefixes, most }: { prefixes: readonly KnownPrefix[]; most: number },
): ExaminedText {
  const examined = text.slice(0, longestExamined);
  const seen = new Set<string>();
  const digestsOf = (values: Iterable<string>, room: number) => {
    const digests: SecretDigest[] = [];
    let leftOut = 0;
    for (const value of values) {
      if (seen.has(value)) continue;
      seen.add(value);
      if (digests.length >= room) {
        leftOut += 1;
        continue;
      }
      const digest = digestSecret(value, { known: findKnownPrefix(value, prefixes) });
      if (digest.ok) digests.push(digest.value);
    }
    return { digests, leftOut };
  };
  const hits = findSecrets(examined, { prefixes, randomLooking: true });
  const secrets = digestsOf(
    hits.map(({ start, end }) => examined.slice(start, end)),
    most,
  );
  const others = digestsOf(
    candidateTokens(examined).map(({ value }) => value),
    most - secrets.digests.length,
  );
  return {
    secrets: secrets.digests,
    candidates: others.digests,
    leftOut: secrets.leftOut + others.leftOut,
  };
}
