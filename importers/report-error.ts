import type { OtherFormat } from "@/importers/recognise-format";
import { formatNames } from "@/importers/recognise-format";

/** Where a report goes wrong. Bytes and indexes count from 0, lines from 1; sentences say index + 1. */
export type ReportProblem =
  | { kind: "empty_file" }
  | { kind: "compressed" }
  | { kind: "other_format"; format: OtherFormat }
  | { kind: "not_json"; byte: number; line: number }
  | { kind: "not_utf8"; byte: number; index?: number }
  | { kind: "cut_off"; byte: number; lastWhole: number | null }
  | { kind: "not_a_finding"; index: number; byte: number; line: number; member: string }
  | { kind: "too_deep"; index: number; byte: number }
  | { kind: "text_too_long"; index: number; byte: number }
  | { kind: "finding_too_long"; index: number; byte: number }
  | { kind: "changed_meanwhile" }
  | { kind: "wrong_version"; version: string };

/** A report that can't be read. Nothing of it may be kept: only a wholly valid one is imported. */
export class ReportError extends Error {
  readonly problem: ReportProblem;

  constructor(problem: ReportProblem) {
    super(describeProblem(problem));
    this.name = "ReportError";
    this.problem = problem;
  }
}

/** One plain sentence or two, with the place. Never a piece of the report: it may hold a value. */
export function describeProblem(problem: ReportProblem): string {
  switch (problem.kind) {
    case "empty_file":
      return "The file is empty. Run the scan again; a scan without findings writes [].";
    case "compressed":
      return "The file is compressed. Unpack it, then drop the report itself.";
    case "other_format":
      return `This is ${formatNames[problem.format]}. Rekey reads gitleaks JSON: run gitleaks with --report-format json.`;
    case "not_json":
      return `This is not JSON: line ${problem.line}, byte ${problem.byte}.`;
    case "not_utf8":
      return `The text is not UTF-8 ${place(problem)}. Save the report as UTF-8 and try again.`;
    case "cut_off":
      return problem.lastWhole === null
        ? `The report is cut off at byte ${problem.byte}, before its first whole finding.`
        : `The report is cut off at byte ${problem.byte}. The last whole finding is number ${problem.lastWhole + 1}.`;
    case "not_a_finding":
      return `Finding ${problem.index + 1} is not a gitleaks finding: ${problem.member} is missing or has the wrong type (line ${problem.line}, byte ${problem.byte}).`;
    case "too_deep":
      return `Finding ${problem.index + 1} is nested too deeply (byte ${problem.byte}). That is no gitleaks report.`;
    case "text_too_long":
      return `A text of finding ${problem.index + 1} is over 1 MB (byte ${problem.byte}). Exclude that file from the scan.`;
    case "finding_too_long":
      return `Finding ${problem.index + 1} is over 4 MB (byte ${problem.byte}). Exclude that file from the scan.`;
    case "changed_meanwhile":
      return "The file changed while it was read. Wait until the scan has ended, then try again.";
    case "wrong_version":
      return `The stripped report has version ${problem.version}, and this Rekey reads version 1. Reload the page.`;
  }
}

function place({ byte, index }: { byte: number; index?: number }): string {
  return index === undefined ? `at byte ${byte}` : `in finding ${index + 1} (byte ${byte})`;
}
