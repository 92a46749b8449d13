import type { IdentityGap } from "@/domain/fingerprint/secret-digest";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

/** What the page asks of the worker: one file, once. */
export interface StripRequest {
  file: File;
  /** The catalogue's public prefixes, from the server. */
  prefixes: readonly KnownPrefix[];
  /** Where the scan ran, for reports that don't say it. */
  repository?: string;
}

export interface StripProgress {
  /** 0 to 1, over both readings. */
  done: number;
  /** Findings read so far in this reading. */
  findings: number;
  bytesPerSecond: number;
}

/** A report without its values: what is sent. */
export interface StrippedReport {
  body: Blob;
  contentType: string;
  findings: number;
  /** Different values that can be recognised again. */
  distinctValues: number;
  /** Findings that can't be, by reason. */
  withoutIdentity: Partial<Record<IdentityGap, number>>;
}

export type StripMessage =
  | { type: "progress"; progress: StripProgress }
  | { type: "done"; report: StrippedReport }
  /** `sentence` says what is wrong with the file and where; it never quotes the file. */
  | { type: "refused"; sentence: string };
