import "server-only";
import { randomBytes } from "node:crypto";

import { hmac } from "@/server/crypto/keyring";
import type { InstallationKeys } from "@/server/crypto/installation-keys";

/** 256 random bits behind a word that says what it is, to people and to scanners. */
export function newToken(kind: "setup" | "invite" | "api"): string {
  return `rekey_${kind}_${randomBytes(32).toString("base64url")}`;
}

/** How tokens of ours are stored: keyed, so that a copy of the database lets nobody in. */
export function hashToken(keys: InstallationKeys, token: string): Buffer<ArrayBuffer> {
  return hmac(keys.tokens, token);
}
