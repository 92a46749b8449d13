import "server-only";
import { setImmediate } from "node:timers/promises";

import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { AppError, fieldError } from "@/lib/app-error";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { knownDigests, secretDigestOf } from "@/server/text/known-digests";

/** Different ones: some 1 MB of dense log, in a second or two. More would keep others waiting. */
const mostPieces = 100_000;
/** A text up to here is cut everywhere. */
const mostRead = 20_000;
const askedAtOnce = 20_000;

type Looking = { texts: Iterable<string>; keys: Pick<InstallationKeys, "all"> };

/**
 * Every piece of a file that could be a secret, as `refuseSecrets` looks at what is typed. A file is
 * longer: it comes in parts, and the database is asked for some thousand digests at a time.
 */
export async function refuseSecretsInFile(tx: Db | Tx, { texts, keys }: Looking): Promise<void> {
  const pieces = new Set<string>();
  for (const text of texts) {
    if (findSecrets(text, { prefixes: knownPrefixes }).length > 0) {
      throw refusal("This file holds what looks like a secret. Write [redacted] in its place.");
    }
    for (const { value } of candidateTokens(text, { long: text.length > mostRead })) {
      pieces.add(value);
    }
    if (pieces.size > mostPieces) {
      const sentence = "It is too long to be checked for secrets. Attach the part that shows it.";
      throw fieldError("file", sentence);
    }
    // Others get their turn between two parts.
    await setImmediate();
  }
  const digests = [...pieces].map(secretDigestOf).filter((digest) => digest !== null);
  for (let from = 0; from < digests.length; from += askedAtOnce) {
    const asked = digests.slice(from, from + askedAtOnce);
    if ((await knownDigests(tx, { digests: asked, keys })).length > 0) {
      throw refusal("This file holds the value of a known key. Write [redacted] in its place.");
    }
  }
}

function refusal(sentence: string): AppError {
  return new AppError("secret_in_text", "This looks like a secret, so it was not kept.", {
    fields: { file: sentence },
    hint: "Write [redacted] where the secret stands, and attach it again.",
  });
}
