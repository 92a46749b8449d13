import "server-only";
import { shortestSecret } from "@/domain/fingerprint/digest-secret";
import type { RowProblem } from "@/domain/inventory-import/inventory-import";
import type { ColumnMap } from "@/domain/inventory-import/map-columns";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import type { SheetRecord } from "@/server/inventory-import/read-records";
import { secretFields } from "@/server/text/secret-fields";
import type { InputText } from "@/server/text/texts-of-input";
import { numberText } from "@/lib/counted";

const longestCell = 4_000;

/** Rows by their index that may not be kept, with the column. What is not read is looked at too. */
export async function secretCells(
  tx: Db | Tx,
  use: {
    records: readonly Pick<SheetRecord, "cells">[];
    map: ColumnMap;
    keys: Pick<InstallationKeys, "all">;
  },
): Promise<Map<number, RowProblem>> {
  const { records, map, keys } = use;
  const refused = new Map<number, RowProblem>();
  const refuse = (path: string, why: string) => {
    const [row, column] = path.split(" ").map(Number);
    if (row === undefined || column === undefined || refused.has(row)) return;
    refused.set(row, { field: map[column] ?? null, problem: `Column ${column + 1} ${why}` });
  };
  const tooLong: string[] = [];
  function* texts(): Generator<InputText> {
    for (const [row, { cells }] of records.entries()) {
      for (const [column, text] of cells.entries()) {
        const path = `${row} ${column}`;
        if (text.length > longestCell) tooLong.push(path);
        else if (text.length >= shortestSecret) yield { path, text };
      }
    }
  }
  const found = await secretFields(tx, {
    texts: texts(),
    keys,
    // Cells are short, so that their pieces are few.
    most: Number.MAX_SAFE_INTEGER,
    onTooMany: () => undefined,
  });
  for (const path of Object.keys(found)) refuse(path, secret);
  for (const path of tooLong) refuse(path, `is over ${numberText(longestCell)} characters.`);
  return refused;
}

const secret = "holds what looks like a secret, so nothing of this line was kept. Take it out.";
