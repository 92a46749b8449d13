import "server-only";
import { randomBytes } from "node:crypto";

import { advisoryLocks } from "@/server/advisory-locks";
import type { Db } from "@/server/db";
import { newId } from "@/lib/ids";
import { StartRefusal } from "@/server/start-refusal";
import { decrypt, deriveKey, encrypt, hmac, sameBytes } from "@/server/crypto/keyring";

export type HashKeyMaterial = { id: string; key: Uint8Array };

export type InstallationKeys = {
  /** Keys new fingerprints. */
  current: HashKeyMaterial;
  /** Every fingerprint key, the current one first: old ones still match what they keyed. */
  all: readonly HashKeyMaterial[];
  sessions: Uint8Array;
  log: Uint8Array;
  cursors: Uint8Array;
  tokens: Uint8Array;
  /** Encrypts secrets of Rekey's own that it has to read again: seeds, a provider's client secret. */
  secrets: Uint8Array;
  places: Uint8Array;
};

export class WrongSecretError extends StartRefusal {
  override readonly name = "WrongSecretError";
  constructor() {
    super(
      "REKEY_SECRET does not belong to this database. Start with the secret this database was made with: nothing was changed.",
    );
  }
}

/**
 * Opens the installation with its secret, or makes it on first start. The check value refuses a
 * wrong secret before anything is keyed with it; a lost secret would split every fingerprint in two.
 */
export async function openInstallation(
  db: Db,
  { secret, now }: { secret: string; now: Date },
): Promise<InstallationKeys> {
  const check = hmac(deriveKey(secret, "check"), "rekey installation");
  const wrapping = deriveKey(secret, "encryption");
  await db.$transaction(async (tx) => {
    // Two first starts at once: the second waits here and then finds the row.
    await tx.$executeRaw`select pg_advisory_xact_lock(${advisoryLocks.installation}::bigint)`;
    const found = await tx.installation.findUnique({ where: { id: 1 } });
    if (found !== null) {
      if (!sameBytes(found.checkValue, check)) throw new WrongSecretError();
      return;
    }
    await tx.installation.create({ data: { id: 1, checkValue: check, createdAt: now } });
    await tx.hashKey.create({
      data: {
        id: newId(),
        wrapped: encrypt(wrapping, randomBytes(32)),
        current: true,
        createdAt: now,
      },
    });
  });
  const rows = await db.hashKey.findMany({ orderBy: [{ current: "desc" }, { createdAt: "desc" }] });
  const all = rows.map((row) => ({ id: row.id, key: decrypt(wrapping, row.wrapped) }));
  const [current] = all;
  if (current === undefined) throw new Error("The installation has no fingerprint key.");
  return {
    current,
    all,
    sessions: deriveKey(secret, "sessions"),
    log: deriveKey(secret, "log"),
    cursors: deriveKey(secret, "cursors"),
    tokens: deriveKey(secret, "tokens"),
    secrets: deriveKey(secret, "secrets"),
    places: deriveKey(secret, "places"),
  };
}
