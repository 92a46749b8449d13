import "server-only";
import type { Tx } from "@/server/db";

/** How many rows there are, by what they would do. */
export async function countRows(tx: Tx, importId: string) {
  const groups = await tx.inventoryImportRow.groupBy({
    by: ["outcome"],
    where: { importId },
    _count: true,
  });
  const of = (outcome: string) => groups.find((group) => group.outcome === outcome)?._count ?? 0;
  return {
    rowCount: groups.reduce((sum, { _count }) => sum + _count, 0),
    createCount: of("create"),
    changeCount: of("change"),
    sameCount: of("same"),
    errorCount: of("error"),
  };
}
