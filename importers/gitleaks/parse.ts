import type { Finding } from "@/domain/finding/finding";
import { isMaskedValue } from "@/domain/fingerprint/masked-value";
import { createTextCleaner } from "@/importers/clean-text";
import { decodeReport } from "@/importers/decode-report";
import { type GitleaksFinding, gitleaksFindingSchema } from "@/importers/gitleaks/report.schema";
import { toFinding } from "@/importers/gitleaks/to-finding";
import { createValueIdentifier } from "@/importers/identify-value";
import { type ArrayElement, readJsonArray } from "@/importers/json-array";
import { recogniseElement } from "@/importers/recognise-format";
import { ReportError } from "@/importers/report-error";
import type { ParseOptions, ReportProgress, ReportSource } from "@/importers/report-source";
import { createValueFinder } from "@/importers/value-index";

const mostHmslValues = 1_000;

/**
 * Findings of a gitleaks 8 JSON report. Invariant: no value of the report is in any finding.
 * Two readings, because a value may stand in the commit message of a finding before its own. The
 * first checks the whole report, so nothing is yielded from a broken one. Memory holds the
 * distinct values and one chunk, whatever the report's size. Throws ReportError.
 */
export async function* parseGitleaks(
  source: ReportSource,
  options: ParseOptions,
): AsyncGenerator<Finding, void> {
  const values = new Set<string>();
  let masked = false;
  for await (const findings of readFindings(source, { reading: "checking", options })) {
    for (const { Secret } of findings) {
      values.add(Secret);
      masked ||= isMaskedValue(Secret);
    }
  }

  const findValues = createValueFinder(values);
  // gitleaks --redact masks the values, but not the commit messages that hold them.
  const clean = createTextCleaner({
    findValues,
    prefixes: options.prefixes,
    randomLooking: masked,
  });
  const hmsl = options.hmsl === true && values.size <= mostHmslValues;
  const identify = createValueIdentifier({ prefixes: options.prefixes, hmsl });

  for await (const findings of readFindings(source, { reading: "stripping", options })) {
    for (const raw of findings) {
      if (!values.has(raw.Secret)) throw new ReportError({ kind: "changed_meanwhile" });
      const context = { clean, identified: identify(raw.Secret), repository: options.repository };
      yield toFinding(raw, context);
    }
  }
}

async function* readFindings(
  source: ReportSource,
  { reading, options }: { reading: ReportProgress["reading"]; options: ParseOptions },
): AsyncGenerator<GitleaksFinding[]> {
  let bytes = 0;
  let findings = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source()) {
      bytes += chunk.length;
      yield chunk;
      options.onProgress?.({ reading, bytes, findings });
    }
  }
  for await (const elements of readJsonArray(decodeReport(counted()))) {
    findings += elements.length;
    yield elements.map(readElement);
  }
  options.onProgress?.({ reading, bytes, findings });
}

function readElement({ value, index, byte, line }: ArrayElement): GitleaksFinding {
  const read = gitleaksFindingSchema.safeParse(value);
  if (read.success) return read.data;
  const format = recogniseElement(value);
  if (format !== null) throw new ReportError({ kind: "other_format", format });
  const member = read.error.issues[0]?.path[0];
  throw new ReportError({
    kind: "not_a_finding",
    index,
    byte,
    line,
    member: typeof member === "string" ? member : "the object",
  });
}
