import { sha1 } from "@noble/hashes/legacy.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { isMaskedValue } from "@/domain/fingerprint/masked-value";
import { normaliseSecret } from "@/domain/fingerprint/normalise";
import { decodePemBody, isPemHeaderOnly } from "@/domain/fingerprint/pem";
import { previewOf } from "@/domain/fingerprint/preview";
import type { IdentityGap, SecretDigest } from "@/domain/fingerprint/secret-digest";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";
import { publicIdOf } from "@/domain/secret-type/known-prefix";
import { err, ok, type Result } from "@/lib/result";

export const shortestSecret = 8;

export interface DigestOptions {
  /** The known public prefix that the value begins with, if any: for the preview and the public id. */
  known?: KnownPrefix | undefined;
  /** Also the hash by which GitGuardian's "has my secret leaked" knows it: 4 ms each. */
  hmsl?: boolean;
}

/**
 * Invariant: the same value gives the same digest in the browser, the command line and the server,
 * and no digest, preview or reason shows a value. Synchronous, because `crypto.subtle` is missing
 * on plain http.
 */
export function digestSecret(
  value: string,
  options: DigestOptions = {},
): Result<SecretDigest, IdentityGap> {
  const normalised = normaliseSecret(value);
  if (normalised === "") return err("empty");
  if (isPemHeaderOnly(normalised)) return err("header_only");
  if (isMaskedValue(normalised)) return err("masked");
  if (Array.from(normalised).length < shortestSecret) return err("too_short");

  const pemBody = decodePemBody(normalised);
  if (pemBody !== null) {
    if (pemBody.length < shortestSecret) return err("too_short");
    return ok({ sha256: bytesToHex(sha256(pemBody)) });
  }

  const bytes = utf8ToBytes(normalised);
  const preview = previewOf(normalised, options.known?.prefix);
  const publicId = publicIdOf(normalised, options.known);
  return ok({
    sha256: bytesToHex(sha256(bytes)),
    sha1: bytesToHex(sha1(bytes)),
    ...(options.hmsl && { hmsl: hmslDigest(bytes) }),
    ...(preview !== undefined && { preview }),
    ...(publicId !== undefined && { publicId }),
  });
}

const hmslSalt = sha256(utf8ToBytes("GitGuardian"));

function hmslDigest(bytes: Uint8Array): string {
  return bytesToHex(scrypt(bytes, hmslSalt, { N: 2048, r: 8, p: 1, dkLen: 32 }));
}
