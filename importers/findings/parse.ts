import { type Finding, findingLimits, findingSchema } from "@/domain/finding/finding";
import { trustedDigest } from "@/domain/fingerprint/trusted-digest";
import { createTextCleaner, type TextCleaner } from "@/importers/clean-text";
import { wireEndSchema, wireHeadSchema } from "@/importers/findings/wire.schema";
import { readLines, type TextLine } from "@/importers/read-lines";
import { ReportError } from "@/importers/report-error";
import type { ParseOptions, ReportSource } from "@/importers/report-source";

/**
 * Findings of a stripped report. The client is not trusted: each line passes the schema, and its
 * texts are looked through for secrets by their form once more. One reading: a broken line or a
 * missing end throws after earlier findings were yielded, so the caller drops those.
 */
export async function* parseFindings(
  source: ReportSource,
  options: ParseOptions,
): AsyncGenerator<Finding, void> {
  const clean = createTextCleaner({ findValues: () => [], prefixes: options.prefixes });
  let state: "head" | "findings" | "end" = "head";
  let findings = 0;
  let bytes = 0;
  for await (const line of readLines(source())) {
    if (state === "head") {
      readHead(line);
      state = "findings";
      continue;
    }
    if (state === "end") throw new ReportError({ kind: "not_json", ...line.place });
    const value = parseLine(line);
    const end = wireEndSchema.safeParse(value);
    if (end.success) {
      if (end.data.findings !== findings) cutOff(bytes, findings);
      state = "end";
      continue;
    }
    yield cleaned(readFinding(value, { line, index: findings }), { clean, options });
    findings += 1;
    bytes = line.place.byte;
    options.onProgress?.({ reading: "stripping", bytes, findings });
  }
  if (state === "head") throw new ReportError({ kind: "empty_file" });
  if (state === "findings") cutOff(bytes, findings);
}

function readHead(line: TextLine): void {
  const value = parseLine(line);
  if (wireHeadSchema.safeParse(value).success) return;
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version !== 1) {
    throw new ReportError({ kind: "wrong_version", version: String(version) });
  }
  throw new ReportError({ kind: "other_format", format: "other_json" });
}

function parseLine({ text, place }: TextLine): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReportError({ kind: "not_json", ...place });
  }
}

function readFinding(value: unknown, at: { line: TextLine; index: number }): Finding {
  const read = findingSchema.safeParse(value);
  if (read.success) return read.data;
  const member = read.error.issues[0]?.path.join(".") || "the object";
  throw new ReportError({ kind: "not_a_finding", index: at.index, ...at.line.place, member });
}

function cleaned(
  finding: Finding,
  { clean, options }: { clean: TextCleaner; options: ParseOptions },
): Finding {
  const { identity, place, secretTypeHint, ...rest } = finding;
  const isKnownHint = options.prefixes.some(({ typeId }) => typeId === secretTypeHint);
  return {
    ...rest,
    ...(isKnownHint && { secretTypeHint }),
    identity: identity && trustedDigest(identity, options.prefixes),
    ruleId: clean.line(finding.ruleId, findingLimits.ruleId) ?? "unnamed rule",
    ...cleanMembers(rest, { clean, members: ["description", "toolFingerprint", "author"] }),
    ...(rest.message && { message: clean.lines(rest.message, findingLimits.message) ?? "" }),
    place: { ...place, ...cleanMembers(place, { clean, members: ["repository", "path", "url"] }) },
    tags: finding.tags.map((tag) => clean.line(tag, findingLimits.tag) ?? ""),
  };
}

type LimitedMember = keyof typeof findingLimits;

function cleanMembers<K extends LimitedMember>(
  source: Partial<Record<K, string>>,
  { clean, members }: { clean: TextCleaner; members: readonly K[] },
): Partial<Record<K, string>> {
  const result: Partial<Record<K, string>> = {};
  for (const member of members) {
    const text = clean.line(source[member], findingLimits[member]);
    if (text !== undefined) result[member] = text;
  }
  return result;
}

function cutOff(byte: number, findings: number): never {
  throw new ReportError({ kind: "cut_off", byte, lastWhole: findings === 0 ? null : findings - 1 });
}
