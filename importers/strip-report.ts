import type { Finding } from "@/domain/finding/finding";
import { type ImporterId, importers } from "@/importers/registry";
import type { ParseOptions, ReportSource } from "@/importers/report-source";

/**
 * A report without its values, as lines: what a browser or the command line sends. Each line ends
 * with LF. Nothing comes before the whole report is known to be valid. Throws ReportError.
 */
export async function* stripReport(
  source: ReportSource,
  options: ParseOptions & { importer: Exclude<ImporterId, "stripped"> },
): AsyncGenerator<{ line: string; finding: Finding | null }> {
  const importer = importers[options.importer];
  let findings = 0;
  for await (const finding of importer.parse(source, options)) {
    if (findings === 0) yield { line: head(importer.tool), finding: null };
    findings += 1;
    yield { line: `${JSON.stringify(finding)}\n`, finding };
  }
  if (findings === 0) yield { line: head(importer.tool), finding: null };
  yield { line: `${JSON.stringify({ end: true, findings })}\n`, finding: null };
}

function head(tool: string): string {
  return `${JSON.stringify({ rekey: "findings", version: 1, tool })}\n`;
}
