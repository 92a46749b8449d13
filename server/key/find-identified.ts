import "server-only";
import type { Db, Tx } from "@/server/db";
import type { IdentifierHash } from "@/server/key/identifier-hashes";

/** Which of these hashes are known, each with the version that it names. */
export async function findIdentified(tx: Db | Tx, hashes: readonly IdentifierHash[]) {
  if (hashes.length === 0) return [];
  const rows = await tx.keyIdentifier.findMany({
    where: {
      kind: { in: [...new Set(hashes.map(({ kind }) => kind))] },
      hashKeyId: { in: [...new Set(hashes.map(({ hashKeyId }) => hashKeyId))] },
      hash: { in: hashes.map(({ hash }) => hash) },
    },
    select: { kind: true, hashKeyId: true, hash: true, keyVersionId: true },
  });
  const asked = new Set(hashes.map(nameOf));
  return rows.filter((row) => asked.has(nameOf(row)));
}

export function nameOf(hash: { kind: string; hashKeyId: string; hash: Uint8Array }): string {
  return `${hash.kind}:${hash.hashKeyId}:${Buffer.from(hash.hash).toString("hex")}`;
}
