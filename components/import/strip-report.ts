import type {
  StripMessage,
  StripProgress,
  StrippedReport,
  StripRequest,
} from "@/components/import/strip-messages";

export type StripOutcome = { ok: true; report: StrippedReport } | { ok: false; sentence: string };

/** The largest report that is stripped in the browser; larger ones go by the API. */
export const largestInBrowser = 200 * 1_048_576;

/**
 * Strips a report of its values in a worker. Resolves with what may be sent, or with a sentence
 * that says what is wrong with the file. Aborting ends the worker and rejects with the reason.
 */
export function stripReport(
  request: StripRequest,
  options: { onProgress?: (progress: StripProgress) => void; signal?: AbortSignal } = {},
): Promise<StripOutcome> {
  if (request.file.size > largestInBrowser) {
    const sentence = "The file is over 200 MB. Send it to POST /api/v1/imports instead.";
    return Promise.resolve({ ok: false, sentence });
  }
  const { promise, resolve, reject } = Promise.withResolvers<StripOutcome>();
  const worker = new Worker(new URL("./strip-worker.ts", import.meta.url), { type: "module" });
  const abort = (): void => reject(options.signal?.reason as Error);

  worker.addEventListener("message", ({ data }: MessageEvent<StripMessage>) => {
    if (data.type === "progress") options.onProgress?.(data.progress);
    else if (data.type === "done") resolve({ ok: true, report: data.report });
    else resolve({ ok: false, sentence: data.sentence });
  });
  worker.addEventListener("error", () => {
    const sentence = "This page could not start reading the file. Reload it and try again.";
    resolve({ ok: false, sentence });
  });
  options.signal?.addEventListener("abort", abort);
  if (options.signal?.aborted === true) abort();
  else worker.postMessage(request, []);

  return promise.finally(() => {
    worker.terminate();
    options.signal?.removeEventListener("abort", abort);
  });
}
