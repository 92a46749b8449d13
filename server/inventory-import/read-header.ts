import "server-only";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import {
  checkColumns,
  type ColumnMap,
  suggestColumns,
} from "@/domain/inventory-import/map-columns";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import type { Db, Tx } from "@/server/db";
import type { SheetRecord } from "@/server/inventory-import/read-records";
import { secretCells } from "@/server/inventory-import/secret-cells";

const mostColumns = 200;

/** The names of the columns. A file without a header may begin with a secret: it is not repeated. */
export async function readHeader(
  { tx, keys }: { tx: Db | Tx; keys: Operation["keys"] },
  records: AsyncGenerator<SheetRecord>,
): Promise<string[]> {
  const first = await records.next();
  if (first.done === true) throw refused("The file is empty.");
  const { cells, line } = first.value;
  if (cells.length > mostColumns) throw refused(`The file has over ${mostColumns} columns.`);
  const secret = (await secretCells(tx, { records: [{ cells }], map: [], keys })).get(0);
  if (secret !== undefined) {
    const { problem } = secret;
    throw refused(`Line ${line}, ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`);
  }
  return cells.map((cell) => cell.trim());
}

/** What each column is read as: as somebody said, or by its name. */
export function requireColumns(
  noun: InventoryNoun,
  { header, columns }: { header: readonly string[]; columns?: ColumnMap | undefined },
): ColumnMap {
  if (columns !== undefined && columns.length !== header.length) {
    throw refused(`The file has ${header.length} columns, and ${columns.length} were named.`);
  }
  const map = checkColumns(noun, columns ?? suggestColumns(noun, header));
  if (!map.ok) throw refused(map.error);
  return map.value;
}

function refused(message: string): AppError {
  return new AppError("report_refused", message, { hint: "Nothing was imported." });
}
