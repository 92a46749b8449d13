import type { Finding } from "@/domain/finding/finding";
import type { Scanner } from "@/domain/finding/scanner";
import { parseFindings } from "@/importers/findings/parse";
import { strippedReportType } from "@/importers/findings/wire.schema";
import { parseGitleaks } from "@/importers/gitleaks/parse";
import type { ParseOptions, ReportSource } from "@/importers/report-source";

export const importerIds = ["gitleaks", "stripped"] as const;
export type ImporterId = (typeof importerIds)[number];

export interface Importer {
  name: string;
  /** The scanner whose rules the findings name; null when each finding says it. */
  tool: Scanner | null;
  contentTypes: readonly string[];
  parse: (source: ReportSource, options: ParseOptions) => AsyncGenerator<Finding, void>;
}

export const importers = {
  gitleaks: {
    name: "gitleaks 8 JSON",
    tool: "gitleaks",
    contentTypes: ["application/json", "application/octet-stream", "text/plain"],
    parse: parseGitleaks,
  },
  stripped: {
    name: "Report stripped of its values",
    tool: null,
    contentTypes: [strippedReportType],
    parse: parseFindings,
  },
} as const satisfies Record<ImporterId, Importer>;

/** The importer for a request body, by its content type; null for one that no importer reads. */
export function importerFor(contentType: string): ImporterId | null {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const found = importerIds.find((id) => {
    const types: readonly string[] = importers[id].contentTypes;
    return types.includes(type);
  });
  return found ?? null;
}
