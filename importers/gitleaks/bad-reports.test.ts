import { describe, expect, it } from "vitest";

import { parseGitleaks } from "@/importers/gitleaks/parse";
import { ReportError, type ReportProblem } from "@/importers/report-error";
import { bytesSource, collect } from "@/importers/testing/bytes-source";

const good = { RuleID: "r", Secret: "violet-otter-paints-nine-doors", File: "f" };

async function problemOf(content: string | Uint8Array): Promise<ReportProblem> {
  try {
    await collect(parseGitleaks(bytesSource(content), { prefixes: [] }));
  } catch (error) {
    if (error instanceof ReportError) return error.problem;
    throw error;
  }
  throw new Error("the report was read");
}

function utf16(text: string, options: { bigEndian: boolean; mark: boolean }): Uint8Array {
  const bytes = Buffer.from(options.mark ? `\uFEFF${text}` : text, "utf16le");
  return options.bigEndian ? bytes.swap16() : bytes;
}

describe("another tool's report is named", () => {
  it.each<[string, string]>([
    ["trufflehog", `{"SourceMetadata":{},"DetectorName":"AWS","Raw":"x"}\n{"SourceMetadata":{}}`],
    ["detect_secrets", `{"version":"1.5.0","plugins_used":[],"results":{}}`],
    ["sarif", `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[]}`],
    ["gitlab", `{"version":"15.0.0","vulnerabilities":[]}`],
    ["ggshield", `{"id":"x","scans":[{"entities_with_incidents":[]}]}`],
    ["gitleaks_csv", "RuleID,Commit,File,SymlinkFile,Secret\nr,c,f,,s"],
    ["gitleaks_junit", `<?xml version="1.0"?><testsuites></testsuites>`],
    ["gitleaks_7", `[{"line":"x","lineNumber":1,"offender":"x","rule":"AWS"}]`],
    ["github", `[{"number":1,"secret_type":"aws","secret":"x"}]`],
    ["secretlint", `[{"filePath":"a","messages":[]}]`],
    ["trivy", `{"SchemaVersion":2,"ArtifactName":"."}`],
    ["html", "<!DOCTYPE html><title>Sign in</title>"],
    ["other_json", `{"hello":"world"}`],
  ])("%s", async (format, content) => {
    expect(await problemOf(content)).toEqual({ kind: "other_format", format });
  });
});

describe("a broken report is refused with its place", () => {
  it.each<[string, string | Uint8Array, ReportProblem]>([
    ["an empty file", "", { kind: "empty_file" }],
    ["white space", " \n\n", { kind: "empty_file" }],
    ["no JSON", "hello", { kind: "not_json", byte: 0, line: 1 }],
    ["a bare word in a finding", `[\n{"a":b}]`, { kind: "not_json", byte: 2, line: 2 }],
    ["text behind the array", `[]\n]`, { kind: "not_json", byte: 3, line: 2 }],
    ["two commas", `[${JSON.stringify(good)},,]`, { kind: "not_json", byte: 69, line: 1 }],
    ["a trailing comma", `[${JSON.stringify(good)},]`, { kind: "not_json", byte: 69, line: 1 }],
    ["cut off before the first", `[{"RuleID"`, { kind: "cut_off", byte: 10, lastWhole: null }],
    [
      "cut off in the second",
      `[${JSON.stringify(good)},{"RuleID`,
      { kind: "cut_off", byte: 77, lastWhole: 0 },
    ],
    [
      "cut off behind a comma",
      `[${JSON.stringify(good)},`,
      { kind: "cut_off", byte: 69, lastWhole: 0 },
    ],
    [
      "an element that is no object",
      "[1]",
      { kind: "not_a_finding", index: 0, byte: 1, line: 1, member: "the object" },
    ],
    [
      "a member of the wrong type",
      JSON.stringify([good, { ...good, File: 7 }]),
      { kind: "not_a_finding", index: 1, byte: 69, line: 1, member: "File" },
    ],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0, 0), { kind: "compressed" }],
    [
      "Latin-1",
      Buffer.from(JSON.stringify([{ ...good, Author: "Zo\u00eb" }]), "latin1"),
      { kind: "not_utf8", byte: 1, index: 0 },
    ],
    [
      "half a UTF-16 character",
      utf16("[\uD83D]", { bigEndian: false, mark: true }),
      { kind: "not_utf8", byte: 0 },
    ],
    ["a depth bomb", `[{"a":${"[".repeat(100_000)}`, { kind: "too_deep", index: 0, byte: 37 }],
    [
      "a text over 1 MB",
      `[{"RuleID":"${"x".repeat(1_100_000)}"}]`,
      { kind: "text_too_long", index: 0, byte: 11 },
    ],
    [
      "a finding over 4 MB",
      `[{${Array.from({ length: 6 }, (_, at) => `"a${at}":"${"x".repeat(900_000)}"`).join()}}]`,
      { kind: "finding_too_long", index: 0, byte: 1 },
    ],
  ])("%s", async (_name, content, problem) => {
    expect(await problemOf(content)).toEqual(problem);
  });

  it("and nothing is yielded before it is known to be whole", async () => {
    const findings: unknown[] = [];
    const source = bytesSource(`[${JSON.stringify(good)},{"RuleID`);
    await expect(async () => {
      for await (const finding of parseGitleaks(source, { prefixes: [] })) findings.push(finding);
    }).rejects.toThrow("The last whole finding is number 1.");
    expect(findings).toEqual([]);
  });

  it("and no sentence quotes the report", async () => {
    const content = `[{"RuleID":"r","Secret":"violet-otter-paints",File}]`;
    await expect(collect(parseGitleaks(bytesSource(content), { prefixes: [] }))).rejects.toThrow(
      /^This is not JSON: line 1, byte 1\.$/,
    );
  });

  it("also when the file changes between its two readings", async () => {
    let opened = 0;
    const source = () => {
      opened += 1;
      const Secret = opened === 1 ? good.Secret : "quiet-maple-sings-to-kettles";
      return bytesSource(JSON.stringify([{ ...good, Secret }]))();
    };
    await expect(collect(parseGitleaks(source, { prefixes: [] }))).rejects.toThrow(
      "The file changed while it was read.",
    );
  });
});

describe("other encodings are read", () => {
  const text = JSON.stringify([{ ...good, Author: "Zoë 🔑" }]);
  it.each<[string, Uint8Array]>([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE with a mark", utf16(text, { bigEndian: false, mark: true })],
    ["UTF-16 BE with a mark", utf16(text, { bigEndian: true, mark: true })],
    ["UTF-16 LE without a mark", utf16(text, { bigEndian: false, mark: false })],
  ])("%s", async (_name, bytes) => {
    for (const size of [1, 3, 65_536]) {
      const [finding] = await collect(parseGitleaks(bytesSource(bytes, size), { prefixes: [] }));
      expect(finding?.author).toBe("Zoë 🔑");
    }
  });
});
