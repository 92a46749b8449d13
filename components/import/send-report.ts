import { type Answered, sendBody } from "@/components/import/send-body";
import type { StrippedReport } from "@/components/import/strip-messages";

type Options = {
  fileName?: string;
  repository: string;
  visibility: string;
  signal: AbortSignal;
};

/** Sends what is left of a report without its values. Answers the import, or what to do. */
export function sendReport(
  report: StrippedReport,
  options: Options,
): Promise<Answered<{ id: string }>> {
  const { fileName, repository, visibility, signal } = options;
  const address = new URLSearchParams({ visibility });
  if (fileName !== undefined) address.set("fileName", fileName);
  if (repository !== "") address.set("repository", repository);
  return sendBody(`/api/v1/imports?${address}`, {
    body: report.body,
    contentType: report.contentType,
    refused: "The report was refused.",
    signal,
  });
}
