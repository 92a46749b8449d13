import "server-only";
import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { AppError } from "@/lib/app-error";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { knownDigests, secretDigestOf } from "@/server/text/known-digests";
import { textsOfInput } from "@/server/text/texts-of-input";

/** A line of log is some hundred pieces, so that a few pages of it still pass. */
const mostCandidates = 20_000;

type Refusal = { input: unknown; keys: Pick<InstallationKeys, "all"> };

/**
 * No verb keeps, looks for or answers with a text that holds a secret: what has the form of one,
 * and what is the value of a known key, under each fingerprint key there ever was. The answer names
 * the fields and never what stands in them.
 */
export async function refuseSecrets(tx: Db | Tx, { input, keys }: Refusal): Promise<void> {
  const texts = [...textsOfInput(input)];
  if (texts.length === 0) return;
  const fields: Record<string, string> = {};
  const pathsByDigest = new Map<string, Set<string>>();
  const seen = new Map<string, string | null>();
  for (const { path, text } of texts) {
    if (findSecrets(text, { prefixes: knownPrefixes }).length > 0) {
      fields[path] = "This looks like a secret. Write [redacted] in its place.";
      continue;
    }
    for (const { value } of candidateTokens(text)) {
      const digest = seen.get(value) ?? secretDigestOf(value);
      seen.set(value, digest);
      if (seen.size > mostCandidates) throw tooMuch(path);
      if (digest === null) continue;
      const paths = pathsByDigest.get(digest) ?? new Set();
      pathsByDigest.set(digest, paths.add(path));
    }
  }
  for (const digest of await knownDigests(tx, { digests: [...pathsByDigest.keys()], keys })) {
    for (const path of pathsByDigest.get(digest) ?? []) {
      fields[path] = "This holds the value of a known key. Write [redacted] in its place.";
    }
  }
  if (Object.keys(fields).length === 0) return;
  throw new AppError("secret_in_text", "This looks like a secret, so it was not kept.", {
    fields,
    hint: "Write [redacted] where the secret stands, and send it again.",
  });
}

function tooMuch(path: string): AppError {
  const sentence = "This is too long to be checked for secrets. Shorten it.";
  return new AppError("invalid_input", sentence, { fields: { [path]: sentence } });
}
