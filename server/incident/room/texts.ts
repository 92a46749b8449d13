import "server-only";
import type { Db, Tx } from "@/server/db";

export type Texts = (id: string | null) => string | null;

export const redactedMark = "[redacted]";

/** What people typed, by the ids that the rows hold. A redacted one is shown as such. */
export async function loadTexts(tx: Db | Tx, ids: readonly (string | null)[]): Promise<Texts> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await tx.freeText.findMany({
    where: { id: { in: wanted } },
    select: { id: true, text: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row.text]));
  return (id) => (id !== null && byId.has(id) ? (byId.get(id) ?? redactedMark) : null);
}
