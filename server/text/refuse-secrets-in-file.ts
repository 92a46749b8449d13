import "server-only";
import { setImmediate } from "node:timers/promises";

import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { AppError, fieldError } from "@/lib/app-error";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { knownDigests, secretDigestOf } from "@/server/text/known-digests";

/** Different ones: some 2 MB of dense log, in a few seconds. More would keep others waiting. */
const mostPieces = 200_000;
/** A text up to here is cut everywhere. */
const mostRead = 20_000;
const askedAtOnce = 20_000;

type Looking = { texts: Iterable<string>; keys: Pick<InstallationKeys, "all"> };

/**
 * Every piece of a file that could be a secret, as `refuseSecrets` looks at what is typed. A file is
 * longer: it comes in parts, and the database is asked for some thousand digests at a time.
 */
export async function refuseSecretsInFile(tx: Db | Tx, { texts, keys }: Looking): Promise<void> {
  let digests = new Set<string>();
  let seen = new Set<string>();
  let pieces = 0;
  const ask = async () => {
    const asked = digests;
    digests = new Set();
    seen = new Set();
    if ((await knownDigests(tx, { digests: [...asked], keys })).length === 0) return;
    throw refusal("This file holds the value of a known key. Write [redacted] in its place.");
  };
  for (const text of texts) {
    if (findSecrets(text, { prefixes: knownPrefixes }).length > 0) {
      throw refusal("This file holds what looks like a secret. Write [redacted] in its place.");
    }
    for (const { value } of candidateTokens(text, { long: text.length > mostRead })) {
      if (seen.has(value)) continue;
      seen.add(value);
      pieces += 1;
      const digest = secretDigestOf(value);
      if (digest !== null) digests.add(digest);
    }
    if (pieces > mostPieces) {
      throw fieldError(
        "file",
        "It is too long to be checked for secrets. Attach the part that shows it.",
      );
    }
    if (digests.size >= askedAtOnce) await ask();
    // Others get their turn between two parts.
    await setImmediate();
  }
  await ask();
}

function refusal(sentence: string): AppError {
  return new AppError("secret_in_text", "This looks like a secret, so it was not kept.", {
    fields: { file: sentence },
    hint: "Write [redacted] where the secret stands, and attach it again.",
  });
}
