import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import type { Operation } from "@/server/context";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";
import { receive } from "@/server/inventory-import/to-sheet-route";

/** Sends a sheet as a pipeline or the page does. */
export async function uploadSheet(
  operation: Operation,
  sheet: string | Uint8Array,
  { query = "", type = "text/csv", megabytes = 50 } = {},
): Promise<InventoryImportDto> {
  const request = new Request(`http://rekey.test/api/v1/inventory-imports?${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: sheet as BodyInit,
  });
  const response = await receive(operation, { request, megabytes, now: () => operation.now });
  return (await response.json()) as InventoryImportDto;
}

/** Its rows in one word and one sentence each. */
export async function sheetRows(operation: Operation, importId: string) {
  const { data } = await listInventoryRows.call(operation, { importId, limit: 200 });
  return data.map((row) => ({
    line: row.line,
    label: row.label,
    is: row.undo ?? row.result ?? row.outcome,
    ...(row.field !== null && { field: row.field }),
    ...(row.problem !== null && { problem: row.problem }),
  }));
}
