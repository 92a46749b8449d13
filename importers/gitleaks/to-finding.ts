import { type Finding, findingLimits, type Place } from "@/domain/finding/finding";
import type { IdentifiedValue } from "@/importers/identify-value";
import type { TextCleaner } from "@/importers/clean-text";
import type { GitleaksFinding } from "@/importers/gitleaks/report.schema";
import { readLink } from "@/importers/gitleaks/read-link";

export interface FindingContext {
  clean: TextCleaner;
  identified: IdentifiedValue;
  repository: string | undefined;
}

/** A finding of gitleaks without its value: members are picked one by one, each text is cleaned. */
export function toFinding(raw: GitleaksFinding, context: FindingContext): Finding {
  const { clean, identified } = context;
  return {
    tool: "gitleaks",
    ruleId: clean.line(raw.RuleID, findingLimits.ruleId) ?? "unnamed rule",
    description: clean.line(raw.Description, findingLimits.description),
    identity: identified.identity,
    identityGap: identified.identityGap,
    toolFingerprint: fingerprintOf(raw, clean),
    secretTypeHint: identified.known?.typeId,
    partRole: identified.known?.role,
    place: placeOf(raw, context),
    author: clean.line(authorOf(raw), findingLimits.author),
    committedAt: isoDate(raw.Date),
    message: clean.lines(raw.Message, findingLimits.message),
    tags: raw.Tags.slice(0, findingLimits.tags)
      .map((tag) => clean.line(tag, findingLimits.tag))
      .filter((tag) => tag !== undefined),
  };
}

/** gitleaks joins commit, file, rule and line; cleaned in parts, each of which is seen again. */
function fingerprintOf(raw: GitleaksFinding, clean: TextCleaner): string | undefined {
  const ending = `:${raw.File}:${raw.RuleID}:${raw.StartLine}`;
  const limit = findingLimits.toolFingerprint;
  if (raw.Fingerprint !== `${raw.Commit}${ending}`) return clean.line(raw.Fingerprint, limit);
  const start = raw.Commit === "" ? "" : (clean.line(raw.Commit, 100) ?? "");
  return `${start}${clean.line(ending, limit - 100) ?? ""}`;
}

function placeOf(raw: GitleaksFinding, { clean, repository }: FindingContext): Place {
  const commit = raw.Commit.toLowerCase();
  const link = readLink(clean.line(raw.Link, findingLimits.url));
  return {
    sourceKind: raw.Commit === "" ? "file" : "git",
    repository: clean.line(link?.repository ?? repository, findingLimits.repository),
    commit: /^[0-9a-f]{7,64}$/.test(commit) ? commit : undefined,
    path: clean.line(raw.File, findingLimits.path),
    line: lineNumber(raw.StartLine),
    endLine: lineNumber(raw.EndLine),
    url: clean.line(link?.url, findingLimits.url),
  };
}

function authorOf({ Author, Email }: GitleaksFinding): string {
  return Author !== "" && Email !== "" ? `${Author} <${Email}>` : Author || Email;
}

function lineNumber(line: number): number | undefined {
  return Number.isInteger(line) && line > 0 && line < 2 ** 31 ? line : undefined;
}

const isoTime = /^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function isoDate(text: string): string | undefined {
  if (!isoTime.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
