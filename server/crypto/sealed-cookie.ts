import "server-only";
import type { z } from "zod";

import { decrypt, encrypt } from "@/server/crypto/keyring";
import type { InstallationKeys } from "@/server/crypto/installation-keys";

type Keys = Pick<InstallationKeys, "secrets">;

/** What a browser carries for us between two requests: it can neither read nor change it. */
export function sealForCookie(
  keys: Keys,
  { purpose, data, endsAt }: { purpose: string; data: unknown; endsAt: Date },
): string {
  const text = JSON.stringify({ purpose, endsAt: endsAt.getTime(), data });
  return encrypt(keys.secrets, Buffer.from(text)).toString("base64url");
}

/** Null when it is not ours, is for something else, or is too old. */
export function openFromCookie<T>(
  keys: Keys,
  cookie: string | null | undefined,
  { purpose, schema, now }: { purpose: string; schema: z.ZodType<T>; now: Date },
): T | null {
  if (!cookie) return null;
  try {
    const text = decrypt(keys.secrets, Buffer.from(cookie, "base64url")).toString();
    const held = JSON.parse(text) as { purpose?: unknown; endsAt?: unknown; data?: unknown };
    if (held.purpose !== purpose || !(Number(held.endsAt) > now.getTime())) return null;
    const parsed = schema.safeParse(held.data);
    return parsed.success ? parsed.data : null;
  } catch {
    // Cut off, forged, or sealed by another installation: as good as none.
    return null;
  }
}
