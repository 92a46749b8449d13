import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

/**
 * Opens the report from its beginning. It is read twice: the first reading checks all of it and
 * learns every value, the second yields findings masked against all of them. A browser opens the
 * file again; a server that gets a body once keeps it where nobody else can read it.
 */
export type ReportSource = () => AsyncIterable<Uint8Array>;

export interface ReportProgress {
  reading: "checking" | "stripping";
  bytes: number;
  findings: number;
}

export interface ParseOptions {
  /** The public prefixes of the catalogue. */
  prefixes: readonly KnownPrefix[];
  /** Where the scan ran, for reports that don't name their repository. */
  repository?: string;
  /** The hash of GitGuardian's leak lookup, 4 ms a value: left out above 1,000 distinct values. */
  hmsl?: boolean;
  onProgress?: (progress: ReportProgress) => void;
}
