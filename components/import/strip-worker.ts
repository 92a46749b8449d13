import { z } from "zod";

import type {
  StripMessage,
  StrippedReport,
  StripRequest,
} from "@/components/import/strip-messages";
import { strippedReportType } from "@/importers/findings/wire.schema";
import { ReportError } from "@/importers/report-error";
import type { ReportProgress } from "@/importers/report-source";
import { stripReport } from "@/importers/strip-report";

// The page's policy allows no code made from text, and zod would try.
z.config({ jitless: true });

const progressEveryMs = 100;
const blobPartLength = 1_000_000;

/**
 * Takes the values out of a dropped report before anything leaves the browser. Loaded when a file
 * is dropped, because the importers are large and a big report would block the page.
 */
self.addEventListener("message", (event: MessageEvent<StripRequest>) => {
  strip(event.data).then(
    (report) => tell({ type: "done", report }),
    (error: unknown) => tell({ type: "refused", sentence: sentenceOf(error) }),
  );
});

async function strip(request: StripRequest): Promise<StrippedReport> {
  const { file, prefixes, repository } = request;
  const body = createBody();
  const digests = new Set<string>();
  const withoutIdentity: StrippedReport["withoutIdentity"] = {};
  let findings = 0;

  const lines = stripReport(() => readFile(file), {
    importer: "gitleaks",
    prefixes,
    hmsl: true,
    onProgress: progressOf(file.size),
    ...(repository !== undefined && { repository }),
  });
  for await (const { line, finding } of lines) {
    body.add(line);
    if (finding === null) continue;
    findings += 1;
    if (finding.identity !== null) digests.add(finding.identity.sha256);
    const gap = finding.identityGap;
    if (gap !== undefined) withoutIdentity[gap] = (withoutIdentity[gap] ?? 0) + 1;
  }
  return {
    body: body.end(),
    contentType: strippedReportType,
    findings,
    distinctValues: digests.size,
    withoutIdentity,
  };
}

/** Not every browser can iterate a stream, so it is read by its reader. */
async function* readFile(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** Lines as a blob, which a browser may keep outside of memory. */
function createBody(): { add: (line: string) => void; end: () => Blob } {
  const parts: Blob[] = [];
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    parts.push(new Blob(lines));
    lines = [];
    length = 0;
  };
  return {
    add: (line) => {
      lines.push(line);
      length += line.length;
      if (length >= blobPartLength) flush();
    },
    end: () => {
      flush();
      return new Blob(parts, { type: strippedReportType });
    },
  };
}

function progressOf(size: number): (progress: ReportProgress) => void {
  const began = performance.now();
  let told = began;
  return ({ reading, bytes, findings }) => {
    const now = performance.now();
    if (now - told < progressEveryMs) return;
    told = now;
    const read = reading === "checking" ? bytes : size + bytes;
    tell({
      type: "progress",
      progress: {
        done: size === 0 ? 1 : Math.min(1, read / (2 * size)),
        findings,
        bytesPerSecond: (read * 1000) / (now - began),
      },
    });
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ReportError) return error.message;
  // A foreign error may quote what it read.
  return "The file could not be read. It may have been moved or changed; choose it again.";
}

function tell(message: StripMessage): void {
  self.postMessage(message, { transfer: [] });
}
