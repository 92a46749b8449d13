import "server-only";
import { createHash } from "node:crypto";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { normaliseSecret } from "@/domain/fingerprint/normalise";
import type { HashKeyMaterial, InstallationKeys } from "@/server/crypto/installation-keys";
import { hmac } from "@/server/crypto/keyring";
import type { Db, Tx } from "@/server/db";

/** As digestSecret says it, by the faster implementation: one text has thousands of candidates. */
export function secretDigestOf(value: string): string | null {
  if (value.includes("-----BEGIN")) {
    const digest = digestSecret(value);
    return digest.ok ? digest.value.sha256 : null;
  }
  return createHash("sha256").update(normaliseSecret(value)).digest("hex");
}

/**
 * Which of these are the values of secrets that we know. An id (AKIA...) names a key and opens
 * nothing; that a rule calls its finding an id does not make it one.
 */
export async function knownDigests(
  tx: Db | Tx,
  { digests, keys }: { digests: string[]; keys: Pick<InstallationKeys, "all"> },
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
