import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Separate keys for separate uses, all from REKEY_SECRET: one leaking says nothing about another. */
const purposes = [
  "sessions",
  "log",
  "cursors",
  "encryption",
  "secrets",
  "tokens",
  "places",
  "check",
] as const;
export type KeyPurpose = (typeof purposes)[number];

export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "rekey", `rekey/${purpose}/v1`, 32));
}

export function hmac(key: Uint8Array, message: string | Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac("sha256", key).update(message).digest());
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
export function encrypt(key: Uint8Array, plain: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function decrypt(key: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
