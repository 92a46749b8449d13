import "server-only";
import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { knownDigests, secretDigestOf } from "@/server/text/known-digests";
import type { InputText } from "@/server/text/texts-of-input";

type Looking = {
  texts: Iterable<InputText>;
  keys: Pick<InstallationKeys, "all">;
  /** With so many pieces it is asked of the database. */
  most: number;
  onTooMany: (path: string) => void;
};

/**
 * The paths under which a text stands that has the form of a secret, or that is the value of a known
 * key under any fingerprint key there ever was, each with a sentence that does not repeat it.
 */
export async function secretFields(
  tx: Db | Tx,
  { texts, keys, most, onTooMany }: Looking,
): Promise<Record<string, string>> {
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
      if (seen.size > most) onTooMany(path);
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
  return fields;
}
