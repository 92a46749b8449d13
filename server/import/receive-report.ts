import "server-only";
import { setImmediate } from "node:timers/promises";

import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import type { Finding } from "@/domain/finding/finding";
import type { Scanner } from "@/domain/finding/scanner";
import type { ImportDto } from "@/domain/import/import-dto";
import type { UploadOptions } from "@/domain/import/import-input";
import { type ImporterId, importers } from "@/importers/registry";
import { ReportError } from "@/importers/report-error";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import { createImport } from "@/server/import/create-import";
import { failImport } from "@/server/import/fail-import";
import { finishImport } from "@/server/import/finish-import";
import { hashKeysOf } from "@/server/import/hash-keys-of";
import { type HeldBody, holdBody } from "@/server/import/hold-body";
import type { CountedBody } from "@/server/import/limit-body";
import { maskSightings } from "@/server/import/mask-sightings";
import { sightingOf } from "@/server/import/sighting";
import { stageFindings } from "@/server/import/stage-findings";

const stagedAtOnce = 2_000;
/** Digests cost processor time: others get their turn after so many. */
const pausedAfter = 25;

export type ReceivedReport = {
  importer: ImporterId;
  body: CountedBody;
  options: Pick<UploadOptions, "repository" | "visibility" | "fileName">;
};

/**
 * Reads a report into staged findings. Only a wholly valid one is ready afterwards; of any other
 * the reason is kept, and nothing else. A raw report's values end in its importer.
 */
export async function receiveReport(
  operation: Operation,
  { importer, body, options }: ReceivedReport,
): Promise<ImportDto> {
  const { repository, visibility, fileName } = options;
  const { importId } = await createImport.call(operation, {
    tool: importers[importer].tool ?? "gitleaks",
    repository,
    visibility,
    fileName,
  });
  let held: HeldBody | undefined;
  try {
    // A stripped report is read once. Only a raw one is needed a second time.
    if (importer !== "stripped") held = await holdBody(body.chunks);
    const findings = importers[importer].parse(() => held?.read() ?? body.chunks, {
      prefixes: knownPrefixes,
      hmsl: true,
      ...(repository !== undefined && repository !== "" && { repository }),
    });
    const tool = await stageAll(operation, { importId, findings });
    return await finishImport.call(operation, { importId, bytes: body.bytes(), tool });
  } catch (error) {
    const failure = refusalOf(error);
    await failImport.call(operation, { importId, bytes: body.bytes(), failure: failure.message });
    throw failure;
  } finally {
    await held?.release();
  }
}

async function stageAll(
  operation: Operation,
  { importId, findings }: { importId: string; findings: AsyncIterable<Finding> },
): Promise<Scanner | undefined> {
  let from = 0;
  let batch: Finding[] = [];
  let tool: Scanner | undefined;
  const flush = async () => {
    const sightings = await keyed(operation, batch);
    await stageFindings.call(operation, { importId, batch: () => ({ from, sightings }) });
    from += batch.length;
    batch = [];
  };
  for await (const finding of findings) {
    tool ??= finding.tool;
    if (finding.tool !== tool) {
      throw new AppError("report_refused", "The report mixes findings of several tools.");
    }
    batch.push(finding);
    if (batch.length % pausedAfter === 0) await setImmediate();
    if (batch.length >= stagedAtOnce) await flush();
  }
  if (batch.length > 0) await flush();
  return tool;
}

async function keyed(operation: Operation, batch: readonly Finding[]) {
  const { db, keys } = operation;
  const hashKeyOf = await hashKeysOf(db, {
    digests: batch.flatMap(({ identity }) => identity ?? []),
    keys,
  });
  const sightings = batch.map((finding) =>
    sightingOf(finding, {
      keys,
      hashKey: finding.identity === null ? keys.current : hashKeyOf(finding.identity),
    }),
  );
  return maskSightings(db, { sightings, keys });
}

/** What the sender is told and the import keeps. A foreign error may quote what it read. */
function refusalOf(error: unknown): Error {
  if (error instanceof ReportError) {
    return new AppError("report_refused", error.message, { hint: "Nothing was imported." });
  }
  if (error instanceof AppError) return error;
  return new Error("Something broke on our side while the report was read.", { cause: error });
}
