import "server-only";
import { createHash } from "node:crypto";

import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { normaliseSecret } from "@/domain/fingerprint/normalise";
import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { AppError } from "@/lib/app-error";
import type { HashKeyMaterial, InstallationKeys } from "@/server/crypto/installation-keys";
import { hmac } from "@/server/crypto/keyring";
import type { Db, Tx } from "@/server/db";
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
      const digest = seen.get(value) ?? digestOf(value);
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

/** As digestSecret says it, by the faster implementation: one text has thousands of candidates. */
function digestOf(value: string): string | null {
  if (value.includes("-----BEGIN")) {
    const digest = digestSecret(value);
    return digest.ok ? digest.value.sha256 : null;
  }
  return createHash("sha256").update(normaliseSecret(value)).digest("hex");
}

function tooMuch(path: string): AppError {
  const sentence = "This is too long to be checked for secrets. Shorten it.";
  return new AppError("invalid_input", sentence, { fields: { [path]: sentence } });
}

/**
 * Which of these are the values of secrets that we know. An id (AKIA...) names a key and opens
 * nothing; that a rule calls its finding an id does not make it one.
 */
async function knownDigests(
  tx: Db | Tx,
  { digests, keys }: { digests: string[]; keys: Refusal["keys"] },
): Promise<string[]> {
  if (digests.length === 0) return [];
  const digestByHash = new Map<string, string>();
  const hashKeyIds: string[] = [];
  const hashes: string[] = [];
  for (const hashKey of keys.all) {
    for (const digest of digests) {
      const hash = keyedHash(hashKey, digest);
      digestByHash.set(hash, digest);
      hashKeyIds.push(hashKey.id);
      hashes.push(hash);
    }
  }
  const found = await tx.$queryRaw<{ hash: string }[]>`
    select encode(i.hash, 'hex') as hash
    from unnest(${hashKeyIds}::uuid[], ${hashes}::text[]) as asked(hash_key_id, hash)
    join key_identifier i on i.kind = 'sha256'
      and i.hash_key_id = asked.hash_key_id and i.hash = decode(asked.hash, 'hex')
    left join key_part p on p.id = i.key_part_id
    where p.role is null
      or p.role not in ('id', 'host')
      or (p.role = 'id' and not exists (
        select from key_identifier named
        where named.kind = 'provider_key_id' and named.key_part_id = i.key_part_id
      ))`;
  return found.flatMap(({ hash }) => digestByHash.get(hash) ?? []);
}

/** As keyDigest says it. */
function keyedHash(hashKey: HashKeyMaterial, digest: string): string {
  return hmac(hashKey.key, Buffer.from(digest, "hex")).toString("hex");
}
