import { type Answered, sendBody } from "@/components/import/send-body";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import type { SheetColumnsDto } from "@/domain/inventory-import/inventory-import-dto";

const startBytes = 262_144;

/** How the beginning of a file would be read. */
export function askColumns(
  file: File,
  { noun, signal }: { noun: InventoryNoun; signal: AbortSignal },
): Promise<Answered<SheetColumnsDto>> {
  return post(`/api/v1/inventory-imports/columns?noun=${noun}`, {
    body: file.slice(0, startBytes),
    signal,
  });
}

type Sheet = {
  noun: InventoryNoun;
  fileName: string | null;
  /** By hand: the field of each column, or nothing. Their names decide otherwise. */
  columns: readonly (string | null)[] | null;
  signal: AbortSignal;
};

/** Sends a sheet. Answers the import that now waits for a decision, or what to do. */
export function sendSheet(file: File, sheet: Sheet): Promise<Answered<{ id: string }>> {
  const { noun, fileName, columns, signal } = sheet;
  const address = new URLSearchParams({ noun });
  if (fileName !== null) address.set("fileName", fileName);
  if (columns !== null) address.set("columns", columns.map((field) => field ?? "").join(","));
  return post(`/api/v1/inventory-imports?${address}`, { body: file, signal });
}

function post<T>(
  address: string,
  { body, signal }: { body: Blob; signal: AbortSignal },
): Promise<Answered<T>> {
  const refused = "The file was refused.";
  return sendBody(address, { body, contentType: "text/csv", refused, signal });
}
