import "server-only";
import type { FirstVersion } from "@/domain/key/key-input";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { lockIdentities } from "@/server/incident/lock-identities";
import { findIdentified } from "@/server/key/find-identified";
import { identifierHashes } from "@/server/key/identifier-hashes";

/** Version 1 of a key that somebody adds by hand, with what recognises its value again. */
export async function createFirstVersion(
  ctx: MutationContext,
  { keyId, version }: { keyId: string; version: FirstVersion },
): Promise<void> {
  const { tx, keys, now } = ctx;
  await lockIdentities(tx);
  const known = await findIdentified(
    tx,
    keys.all.flatMap((hashKey) => identifierHashes(hashKey, version)),
  );
  if (known.length > 0) {
    throw new AppError("wrong_state", "That value belongs to a key that is known already.", {
      hint: "Look it up, and add what you know to that key.",
      fields: { "firstVersion.digest": "This value belongs to a known key. Look it up." },
    });
  }
  const id = newId();
  const preview = version.digest?.preview ?? null;
  await tx.keyVersion.create({
    data: {
      id,
      keyId,
      ordinal: 1,
      state: version.state,
      stateSince: now,
      publicId: version.publicId ?? version.digest?.publicId ?? null,
      preview,
      createdAt: now,
      stateChanges: {
        create: {
          id: newId(),
          state: version.state,
          source: "said",
          happenedAt: now,
          recordedAt: now,
        },
      },
    },
  });
  const parts = { secret: newId(), id: newId() };
  const hashes = identifierHashes(keys.current, version).map((hash) => ({
    ...hash,
    part: hash.kind === "provider_key_id" ? ("id" as const) : ("secret" as const),
  }));
  for (const role of ["secret", "id"] as const) {
    if (!hashes.some(({ part }) => part === role)) continue;
    await tx.keyPart.create({
      data: {
        id: parts[role],
        keyVersionId: id,
        role,
        preview: role === "secret" ? preview : null,
      },
    });
  }
  await tx.keyIdentifier.createMany({
    data: hashes.map(({ part, ...hash }) => ({
      id: newId(),
      ...hash,
      keyVersionId: id,
      keyPartId: parts[part],
    })),
  });
}
