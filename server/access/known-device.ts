import "server-only";
import { randomBytes } from "node:crypto";

import { hmac, sameBytes } from "@/server/crypto/keyring";
import type { InstallationKeys } from "@/server/crypto/installation-keys";

export const deviceCookie = "rekey.device";
export const deviceCookieSeconds = 365 * 24 * 60 * 60;

type Holder = { keys: InstallationKeys; email: string };

/** Says "this browser has signed in to this account before", and nothing else. */
export function newDevice(holder: Holder): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${signature(holder, nonce).toString("base64url")}`;
}

/** The browser's nonce when the cookie is ours and for this very account, else null. */
export function knownDevice(cookie: string | null | undefined, holder: Holder): string | null {
  const [nonce, signed] = cookie?.split(".") ?? [];
  if (!nonce || !signed) return null;
  const matches = sameBytes(Buffer.from(signed, "base64url"), signature(holder, nonce));
  return matches ? nonce : null;
}

function signature({ keys, email }: Holder, nonce: string): Buffer {
  return hmac(keys.sessions, `device ${nonce}\n${email.trim().toLowerCase()}`);
}
