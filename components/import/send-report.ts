import type { StrippedReport } from "@/components/import/strip-messages";

export type SentReport =
  | { ok: true; importId: string }
  | { ok: false; message: string; hint: string };

type Options = {
  fileName?: string;
  repository: string;
  visibility: string;
  signal: AbortSignal;
};

/** Sends what is left of a report without its values. Answers the import, or what to do. */
export async function sendReport(report: StrippedReport, options: Options): Promise<SentReport> {
  const { fileName, repository, visibility, signal } = options;
  const address = new URLSearchParams({ visibility });
  if (fileName !== undefined) address.set("fileName", fileName);
  if (repository !== "") address.set("repository", repository);
  try {
    const response = await fetch(`/api/v1/imports?${address}`, {
      method: "POST",
      headers: { "content-type": report.contentType },
      body: report.body,
      signal,
    });
    const answer = (await response.json()) as { id?: string; title?: string; detail?: string };
    if (response.ok && answer.id !== undefined) return { ok: true, importId: answer.id };
    return {
      ok: false,
      message: answer.title ?? "The report was refused.",
      hint: answer.detail ?? "Nothing was imported.",
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return {
      ok: false,
      message: "Rekey did not answer.",
      hint: "Nothing was imported. The file is still chosen: try again.",
    };
  }
}
