import type { AllowRuleKind } from "@/domain/allow-rule/allow-rule";
import type { SuppressedBy } from "@/domain/allow-rule/allow-rule-dto";
import type { SeenAgain } from "@/domain/incident/seen-again";
import type { ImportMode, ImportState } from "@/domain/import/import";
import type { Suggestion } from "@/domain/import/suggest-mode";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Privilege } from "@/domain/severity/severity-facts";

/** One report as it stands: `findings` is what was read, `applied` how many of them are done. */
export type ImportDto = {
  id: string;
  state: ImportState;
  tool: string;
  fileName: string | null;
  repository: string | null;
  visibility: Visibility;
  mode: ImportMode | null;
  bytes: number;
  findings: number;
  withoutValue: number;
  applied: number;
  incidentsCreated: number;
  occurrencesAdded: number;
  alreadyKnown: number;
  /** Findings that allow rules hid. */
  suppressed: number;
  failure: string | null;
  createdAt: Date;
  createdBy: string | null;
  appliedAt: Date | null;
};

/** Incidents that this report touched: what it opened and reopened, the worst first. */
export type ImportResult = {
  incidents: {
    number: number;
    title: string;
    severity: string;
    how: "opened" | "reopened" | "grown";
  }[];
  /** Incidents beyond those named. */
  more: number;
  reopened: number;
  seenAgainDead: number;
  dismissed: number;
  idOnly: number;
  /** Findings of honeytokens: seen, and nothing opened. */
  honeytokens: number;
  /** Findings that allow rules hid, also those that came back since. */
  suppressedBy: SuppressedBy[];
  /** Hidden ones that are hidden no longer: their rule ended, or the key was found live. */
  cameBack: number;
};

export type PreviewSecret = {
  /** Which finding of the report shows it first. */
  ordinal: number;
  secretType: string;
  ruleId: string;
  preview: string | null;
  privilege: Privilege;
  places: number;
  /** The first place, as it is written. */
  place: string;
  since: Date | null;
};

export type ImportPreview = {
  secrets: number;
  /** Different places, as each opens or joins an incident. */
  occurrences: number;
  newIncidents: number;
  alreadyKnown: number;
  /** Places of known secrets by what each would do. */
  seenAgain: Partial<Record<SeenAgain, number>>;
  /** Findings that only name a known key by its public id. */
  idOnly: number;
  /** Findings of honeytokens: seen, and nothing opened. */
  honeytokens: number;
  withoutValue: number;
  /** Findings that allow rules hide; all other counts but `secrets` leave them out. */
  suppressedBy: SuppressedBy[];
  /** Rules that the catalogue has no type for. */
  unknownTypes: { ruleId: string; findings: number }[];
  suggestion: Suggestion;
  /** New secrets, the worst first. */
  sample: PreviewSecret[];
};

/** What POST /api/v1/imports answers. */
export type UploadAnswer = {
  id: string;
  state: ImportState;
  findings: number;
  without_value: number;
  incidents_created: number;
  occurrences_added: number;
  already_known: number;
  /** Findings that allow rules hid. */
  suppressed: number;
  suppressed_by: { rule: string; kind: AllowRuleKind; covers: string; findings: number }[];
  mode: ImportMode | null;
  preview?: ImportPreview;
};
