import "server-only";
import type { SuppressedBy } from "@/domain/allow-rule/allow-rule-dto";
import type { ImportDto, UploadAnswer } from "@/domain/import/import-dto";
import { largestStrippedMb, uploadOptions } from "@/domain/import/import-input";
import { importerFor, type ImporterId, importers } from "@/importers/registry";
import { AppError } from "@/lib/app-error";
import { accessOf } from "@/server/access/access-of";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { env } from "@/server/env";
import { answer } from "@/server/http";
import { applyAllBatches } from "@/server/import/apply-all-batches";
import { applyImport } from "@/server/import/apply-import";
import { createImport } from "@/server/import/create-import";
import { getImportResult } from "@/server/import/get-import-result";
import { limitBody } from "@/server/import/limit-body";
import { previewImport } from "@/server/import/preview-import";
import { receiveReport } from "@/server/import/receive-report";
import { parseInput } from "@/server/parse-input";

/**
 * A report as a request's body, read as it arrives. A token's upload is applied at once as new
 * leaks, unless the address says otherwise; a page's waits for a decision.
 */
export function toImportRoute({ limitMb = () => env().REKEY_IMPORT_MAX_MB } = {}) {
  return async function handle(request: Request): Promise<Response> {
    return answer(request, createImport.name, (operation) =>
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
  accessOf(createImport.permission, operation.actor);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const options = parseInput(uploadOptions, query);
  const importer = requireImporter(request);
  const most = importer === "stripped" ? Math.min(megabytes, largestStrippedMb) : megabytes;
  const body = limitBody(request, { megabytes: most });
  const received = await receiveReport(operation, { importer, body, options });
  const { id: importId } = received;
  const mode = options.apply ?? (operation.actor.type === "token" ? "new" : undefined);
  if (options.preview || mode === undefined) {
    const preview = await previewImport.call(operation, { importId });
    return respond({ ...received, preview, suppressedBy: preview.suppressedBy });
  }
  const started = await applyImport.call(operation, { importId, mode });
  // The queue works on it too; whoever is first takes the next batch.
  const done =
    started.state === "applying" ? await applyAllBatches(operation, { importId, now }) : started;
  if (done.suppressed === 0) return respond({ ...done, suppressedBy: [] });
  const { suppressedBy } = await getImportResult.call(operation, { importId });
  return respond({ ...done, suppressedBy });
}

function requireImporter(request: Request): ImporterId {
  const found = importerFor(request.headers.get("content-type") ?? "");
  if (found !== null) return found;
  throw new AppError("unsupported_media_type", "Rekey does not read this kind of report.", {
    hint: `Send ${importers.gitleaks.name} with the header "content-type: application/json".`,
  });
}

type Answered = ImportDto &
  Pick<UploadAnswer, "preview"> & { suppressedBy: readonly SuppressedBy[] };

function respond(row: Answered): Response {
  const body: UploadAnswer = {
    id: row.id,
    state: row.state,
    mode: row.mode,
    findings: row.findings,
    without_value: row.withoutValue,
    incidents_created: row.incidentsCreated,
    occurrences_added: row.occurrencesAdded,
    already_known: row.alreadyKnown,
    suppressed: row.suppressedBy.reduce((sum, { findings }) => sum + findings, 0),
    suppressed_by: row.suppressedBy.map(({ ruleId, ...by }) => ({ rule: ruleId, ...by })),
    ...(row.preview && { preview: row.preview }),
  };
  return Response.json(body, {
    status: 201,
    // The proxy, which sets it elsewhere, leaves uploads alone.
    headers: { "x-content-type-options": "nosniff" },
  });
}
