import type { Cells } from "@/domain/inventory-import/inventory-import";

type StoredKey = {
  id: string;
  name: string;
  secretTypeId: string;
  custody: string;
  kind: string;
  ownerTeam: { name: string } | null;
  rotateBy: Date | null;
  archivedAt: Date | null;
};

/** A stored key as a file says it. Its note and its versions do not leave. */
export function keyCells(key: StoredKey): Cells {
  return {
    id: key.id,
    name: key.name,
    secretType: key.secretTypeId,
    custody: key.custody,
    kind: key.kind,
    owner: key.ownerTeam?.name ?? "",
    rotateBy: key.rotateBy?.toISOString().slice(0, 10) ?? "",
    archived: key.archivedAt === null ? "no" : "yes",
  };
}
