import "server-only";
import {
  sheetColumnsOptions,
  sheetOptions,
} from "@/domain/inventory-import/inventory-import-input";
import { AppError } from "@/lib/app-error";
import { accessOf } from "@/server/access/access-of";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { env } from "@/server/env";
import { answer } from "@/server/http";
import { limitBody } from "@/server/import/limit-body";
import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { createInventoryImport } from "@/server/inventory-import/create-inventory-import";
import { readSheetColumns } from "@/server/inventory-import/read-sheet-columns";
import { receiveSheet } from "@/server/inventory-import/receive-sheet";
import { runAllBatches } from "@/server/inventory-import/run-all-batches";
import { parseInput } from "@/server/parse-input";

const startMb = 1;

/** A sheet as a request's body, read as it arrives. It waits for a decision, unless told to apply. */
export function toSheetRoute({ limitMb = () => env().REKEY_IMPORT_MAX_MB } = {}) {
  return async function handle(request: Request): Promise<Response> {
    return answer(request, createInventoryImport.name, (operation) =>
      receive(operation, { request, megabytes: limitMb(), now: currentTime }),
    );
  };
}

/** The same with what the adapter found out already. */
export async function receive(
  operation: Operation,
  { request, megabytes, now }: { request: Request; megabytes: number; now: () => Date },
): Promise<Response> {
  // Before a byte of the body is read.
  accessOf(createInventoryImport.permission, operation.actor);
  const { apply, ...options } = parseInput(sheetOptions, queryOf(request));
  requireSheet(request);
  const body = limitBody(request, { megabytes });
  const received = await receiveSheet(operation, { ...options, body });
  if (!apply) return respond(received);
  const started = await applyInventoryImport.call(operation, { importId: received.id });
  // The queue works on it too; whoever is first takes the next batch.
  if (started.state !== "applying") return respond(started);
  return respond(await runAllBatches(operation, { importId: received.id, now }));
}

/** The first megabyte of a sheet, to see how its columns would be read. */
export function toSheetColumnsRoute() {
  return async function handle(request: Request): Promise<Response> {
    return answer(request, readSheetColumns.name, async (operation) => {
      accessOf(readSheetColumns.permission, operation.actor);
      const { noun } = parseInput(sheetColumnsOptions, queryOf(request));
      const chunks: Uint8Array[] = [];
      for await (const chunk of limitBody(request, { megabytes: startMb }).chunks)
        chunks.push(chunk);
      const start = new Uint8Array(Buffer.concat(chunks));
      return secured(Response.json(await readSheetColumns.call(operation, { noun, start })));
    });
  };
}

const sheetTypes = [
  "text/csv",
  "text/tab-separated-values",
  "text/plain",
  "application/octet-stream",
];

function requireSheet(request: Request): void {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && sheetTypes.includes(type)) return;
  throw new AppError("unsupported_media_type", "Rekey reads sheets as CSV here.", {
    hint: 'Send the file with the header "content-type: text/csv".',
  });
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

function respond(row: object): Response {
  return secured(Response.json(row, { status: 201 }));
}

/** The proxy, which sets it elsewhere, leaves uploads alone. */
function secured(response: Response): Response {
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
