import type { previewImport } from "@/server/import/preview-import";
import { expect } from "vitest";

import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import { receive } from "@/server/import/to-import-route";

export type UploadAnswer = {
  id: string;
  state: string;
  findings: number;
  without_value: number;
  incidents_created: number;
  occurrences_added: number;
  already_known: number;
  suppressed: number;
  suppressed_by: { rule: string; kind: string; covers: string; findings: number }[];
  preview?: Awaited<ReturnType<typeof previewImport.call>>;
};

/** Sends a report to the import route, as a pipeline or the page does. */
export async function uploadReport(
  operation: Operation,
  report: unknown,
  { query = "", type = "application/json", megabytes = 100 } = {},
): Promise<UploadAnswer> {
  const body =
    typeof report === "string" || report instanceof Uint8Array ? report : JSON.stringify(report);
  const request = new Request(`http://rekey.test/api/v1/imports${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: body as BodyInit,
  });
  const response = await receive(operation, { request, megabytes, now: () => operation.now });
  return (await response.json()) as UploadAnswer;
}

/** What a refused call says. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable("was accepted"),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return { code: error.code, message: error.message };
    },
  );
