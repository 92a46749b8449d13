import "server-only";
import { z } from "zod";

import { AppError } from "@/lib/app-error";
import { decrypt, encrypt } from "@/server/crypto/keyring";

const positionSchema = z.object({
  way: z.enum(["next", "prev"]),
  /** The order in which the row stands there. */
  order: z.string(),
  backwards: z.boolean(),
  /** The row's sort keys, as the database writes them. */
  at: z.array(z.string()).min(1).max(2),
  id: z.uuid(),
});
export type ListPosition = z.infer<typeof positionSchema>;

/** A place in a list, which nobody can read or make. */
export function sealPosition(key: Uint8Array, position: ListPosition): string {
  return encrypt(key, Buffer.from(JSON.stringify(position))).toString("base64url");
}

export function openPosition(key: Uint8Array, cursor: string): ListPosition {
  try {
    return positionSchema.parse(
      JSON.parse(decrypt(key, Buffer.from(cursor, "base64url")).toString()),
    );
  } catch {
    throw positionIsGone();
  }
}

/** Also of a place in another order than the one that is asked for. */
export function positionIsGone(): AppError {
  return new AppError("invalid_input", "This page of the list no longer exists.", {
    hint: "Begin again at the first page.",
    fields: { cursor: "This page of the list no longer exists." },
  });
}
