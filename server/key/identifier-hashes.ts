import "server-only";
import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import { type Fingerprint, keyDigest, keyIdentifier } from "@/domain/fingerprint/fingerprint";
import type { IdentifierKind } from "@/domain/key/key";
import type { HashKeyMaterial } from "@/server/crypto/installation-keys";

export type IdentifierHash = {
  kind: IdentifierKind;
  hashKeyId: string;
  hash: Uint8Array<ArrayBuffer>;
};

/** Every keyed hash by which a value is recognised, under one fingerprint key. */
export function identifierHashes(
  { id, key }: HashKeyMaterial,
  of: { digest?: SecretDigest | undefined; publicId?: string | undefined },
): IdentifierHash[] {
  const found: [IdentifierKind, Fingerprint][] = [];
  const { digest } = of;
  if (digest !== undefined) found.push(["sha256", keyDigest(key, digest.sha256)]);
  if (digest?.sha1 !== undefined) found.push(["sha1", keyDigest(key, digest.sha1)]);
  if (digest?.hmsl !== undefined) found.push(["hmsl", keyDigest(key, digest.hmsl)]);
  const publicId = of.publicId ?? digest?.publicId;
  if (publicId !== undefined) {
    found.push([
      "provider_key_id",
      keyIdentifier(key, { kind: "provider_key_id", text: publicId }),
    ]);
  }
  return found.map(([kind, hash]) => ({
    kind,
    hashKeyId: id,
    hash: Uint8Array.from(Buffer.from(hash, "hex")),
  }));
}
