import "server-only";
import { setImmediate } from "node:timers/promises";

import type { InventoryNoun, SheetSeparator } from "@/domain/inventory-import/inventory-import";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import type { ColumnMap } from "@/domain/inventory-import/map-columns";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import { type HeldBody, holdBody } from "@/server/import/hold-body";
import type { CountedBody } from "@/server/import/limit-body";
import { createInventoryImport } from "@/server/inventory-import/create-inventory-import";
import { failInventoryImport } from "@/server/inventory-import/fail-inventory-import";
import { finishInventoryImport } from "@/server/inventory-import/finish-inventory-import";
import { readHeader, requireColumns } from "@/server/inventory-import/read-header";
import { readRecords, type SheetRecord } from "@/server/inventory-import/read-records";
import { rowsAtOnce } from "@/server/inventory-import/rows-at-once";
import { decodeText, detectEncoding } from "@/server/inventory-import/sheet-encoding";
import { stageInventoryRows } from "@/server/inventory-import/stage-inventory-rows";
import { stageRecords } from "@/server/inventory-import/stage-records";
import { numberText } from "@/lib/counted";

const mostRows = 250_000;

export type ReceivedSheet = {
  noun: InventoryNoun;
  body: CountedBody;
  /** By hand: the field of each column. Left out, their names decide. */
  columns?: ColumnMap | undefined;
  fileName?: string | undefined;
};

/**
 * Reads a sheet into planned rows. A wrong row is kept as such and loses no other; a file that is no
 * sheet leaves its reason and nothing else.
 */
export async function receiveSheet(
  operation: Operation,
  { noun, body, columns, fileName }: ReceivedSheet,
): Promise<InventoryImportDto> {
  const { importId } = await createInventoryImport.call(operation, { noun, fileName });
  let held: HeldBody | undefined;
  try {
    held = await holdBody(body.chunks);
    const encoding = await detectEncoding(held.read());
    let separator: SheetSeparator = "comma";
    const records = readRecords(decodeText(held.read(), encoding), {
      onSeparator: (found) => {
        separator = found;
      },
    });
    const header = await readHeader({ tx: operation.db, keys: operation.keys }, records);
    const map = requireColumns(noun, { header, columns });
    await stageAll(operation, { importId, noun, map, records });
    return await finishInventoryImport.call(operation, {
      importId,
      bytes: body.bytes(),
      encoding,
      separator,
      fields: map.filter((field) => field !== null),
      unread: header.filter((_, index) => map[index] === null).map((name) => name.slice(0, 60)),
    });
  } catch (error) {
    const failure = refusalOf(error);
    await failInventoryImport.call(operation, {
      importId,
      bytes: body.bytes(),
      failure: failure.message,
    });
    throw failure;
  } finally {
    await held?.release();
  }
}

type Staging = {
  importId: string;
  noun: InventoryNoun;
  map: ColumnMap;
  records: AsyncIterable<SheetRecord>;
};

async function stageAll(
  operation: Operation,
  { importId, noun, map, records }: Staging,
): Promise<void> {
  const seen = new Map<string, number>();
  let from = 0;
  let batch: SheetRecord[] = [];
  const flush = async () => {
    const rows = await stageRecords(operation, { noun, map, records: batch, from, seen });
    await stageInventoryRows.call(operation, { importId, batch: () => rows });
    from += batch.length;
    batch = [];
    await setImmediate();
  };
  for await (const record of records) {
    if (from + batch.length >= mostRows) throw tooMany();
    batch.push(record);
    if (batch.length >= rowsAtOnce) await flush();
  }
  if (batch.length > 0) await flush();
  if (from === 0) throw refused("The file has a header and no rows.");
}

function tooMany(): AppError {
  return refused(`The file has over ${numberText(mostRows)} rows. Split it.`);
}

function refused(message: string): AppError {
  return new AppError("report_refused", message, { hint: "Nothing was imported." });
}

/** What the sender is told and the import keeps. A foreign error may quote what it read. */
function refusalOf(error: unknown): Error {
  if (error instanceof AppError) return error;
  return new Error("Something broke on our side while the file was read.", { cause: error });
}
