import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import { findKnownPrefix, type KnownPrefix, publicIdOf } from "@/domain/secret-type/known-prefix";

/**
 * A client's digest with only such readable members as a correct client would send: a preview that
 * begins with a known prefix or none, and a public id of a known form. A wrong client could
 * otherwise put a value there.
 */
export function trustedDigest(
  digest: SecretDigest,
  prefixes: readonly KnownPrefix[],
): SecretDigest {
  const { preview, publicId, ...hashes } = digest;
  const head = preview?.slice(0, preview.indexOf("…"));
  const isKnownHead = head === "" || prefixes.some(({ prefix }) => prefix === head);
  const known = publicId === undefined ? undefined : findKnownPrefix(publicId, prefixes);
  const isKnownId = publicId !== undefined && publicIdOf(publicId, known) !== undefined;
  return { ...hashes, ...(preview && isKnownHead && { preview }), ...(isKnownId && { publicId }) };
}
