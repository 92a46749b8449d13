import "server-only";
import { randomBytes } from "node:crypto";

import type { TextRef } from "@/domain/event/canonical";
import { newId } from "@/lib/ids";
import { hmac } from "@/server/crypto/keyring";
import type { Tx } from "@/server/db";

/**
 * Keeps a person's words as a row of their own. The event holds HMAC(random salt, text): redacting
 * drops text and salt, and nothing that is left can confirm a guess of what stood there.
 */
export async function keepText(
  tx: Tx,
  { field, text, now }: { field: string; text: string; now: Date },
): Promise<TextRef> {
  const id = newId();
  const salt = randomBytes(32);
  const mac = hmac(salt, text);
  await tx.freeText.create({ data: { id, field, text, salt, hmac: mac, createdAt: now } });
  return { id, hmac: mac.toString("hex") };
}
