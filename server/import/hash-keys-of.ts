import "server-only";
import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import type { HashKeyMaterial, InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { findIdentified } from "@/server/key/find-identified";
import { identifierHashes } from "@/server/key/identifier-hashes";

/**
 * Under which fingerprint key each value is recognised: the one that knows it already, else the
 * current one. So a staged row needs one hash only, also after the fingerprint key was renewed.
 */
export async function hashKeysOf(
  tx: Db | Tx,
  { digests, keys }: { digests: readonly SecretDigest[]; keys: InstallationKeys },
): Promise<(digest: SecretDigest) => HashKeyMaterial> {
  const older = keys.all.filter(({ id }) => id !== keys.current.id);
  if (older.length === 0) return () => keys.current;
  const hashes = older.flatMap((hashKey) =>
    digests.flatMap((digest) =>
      identifierHashes(hashKey, { digest }).map((hash) => ({ ...hash, digest, hashKey })),
    ),
  );
  const known = new Set((await findIdentified(tx, hashes)).map(({ hash }) => hex(hash)));
  const keyOf = new Map(
    hashes
      .filter(({ hash }) => known.has(hex(hash)))
      .map(({ digest, hashKey }) => [digest.sha256, hashKey]),
  );
  return (digest) => keyOf.get(digest.sha256) ?? keys.current;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
