import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

declare const fingerprintBrand: unique symbol;

/** HMAC-SHA256 under this installation's fingerprint key, 64 hexadecimal digits: all that is stored. */
export type Fingerprint = string & { readonly [fingerprintBrand]: true };

/** Keys a digest (SHA-256, SHA-1 or hmsl, in hexadecimal): HMAC over its bytes. */
export function keyDigest(fingerprintKey: Uint8Array, digestHex: string): Fingerprint {
  return bytesToHex(hmac(sha256, fingerprintKey, hexToBytes(digestHex))) as Fingerprint;
}

/** Keys an identifier that is text: a provider's key id, or a tool's own fingerprint. */
export function keyIdentifier(
  fingerprintKey: Uint8Array,
  identifier: { kind: "provider_key_id" | "tool"; text: string },
): Fingerprint {
  // The kind goes in, so that one text can't stand for the other kind.
  const message = utf8ToBytes(`${identifier.kind}\0${identifier.text}`);
  return bytesToHex(hmac(sha256, fingerprintKey, message)) as Fingerprint;
}
