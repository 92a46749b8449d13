import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";

/** RFC 6238 as every authenticator app reads it: SHA-1, 6 digits, a new code every 30 seconds. */
export const totpPeriodSeconds = 30;
const digits = 6;
/** A clock may be one period off, either way. */
const drift = 1;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / totpPeriodSeconds);
}

export function totpCode(seed: Uint8Array, step: number): string {
  const counter = new Uint8Array(8);
  new DataView(counter.buffer).setBigUint64(0, BigInt(step));
  const mac = hmac(sha1, seed, counter);
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  const offset = view.getUint8(mac.length - 1) & 0x0f;
  const number = (view.getUint32(offset) & 0x7f_ff_ff_ff) % 10 ** digits;
  return String(number).padStart(digits, "0");
}

/**
 * The period that this code is of, or null. A period that is not after `lastStep` is refused: whoever
 * read a code over a shoulder must not use it again.
 */
export function matchingStep(
  seed: Uint8Array,
  { code, now, lastStep }: { code: string; now: Date; lastStep: number | null },
): number | null {
  const typed = code.replaceAll(/\s/gu, "");
  const current = totpStep(now);
  for (let step = current - drift; step <= current + drift; step += 1) {
    const unused = lastStep === null || step > lastStep;
    if (unused && sameText(totpCode(seed, step), typed)) return step;
  }
  return null;
}

/** RFC 4648 without padding, as apps take a key typed by hand. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((held >>> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31);
}

/** What the QR code says: the address form that authenticator apps share. */
export function totpAddress(seed: Uint8Array, { account }: { account: string }): string {
  const query = new URLSearchParams({ secret: base32(seed), issuer: "Rekey" });
  return `otpauth://totp/Rekey:${encodeURIComponent(account)}?${query}`;
}

/** Looks at every character, however early they differ. */
function sameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}
