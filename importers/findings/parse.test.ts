import { describe, expect, it } from "vitest";

import type { Finding } from "@/domain/finding/finding";
import { parseFindings } from "@/importers/findings/parse";
import type { ParseOptions } from "@/importers/report-source";
import { stripReport } from "@/importers/strip-report";
import { bytesSource, collect } from "@/importers/testing/bytes-source";

const prefixes = [
  { prefix: "demo_", role: "secret", typeId: "demo-token" },
  { prefix: "AKIA", role: "id", typeId: "aws-iam-access-key", length: 20 },
] as const;
const options: ParseOptions = { prefixes };
const head = JSON.stringify({ rekey: "findings", version: 1, tool: "gitleaks" });
const finding = {
  tool: "gitleaks",
  ruleId: "r",
  identity: { sha256: "ab".repeat(32) },
  place: { sourceKind: "git", path: "a.env", commit: "abcdef0" },
  tags: [],
} satisfies Finding;
const wire = (...lines: unknown[]): string => lines.map((line) => JSON.stringify(line)).join("\n");
const parse = (text: string) => collect(parseFindings(bytesSource(text), options));
const parseOne = async (members: Record<string, unknown>) => {
  const [one] = await parse(
    `${head}\n${wire({ ...finding, ...members }, { end: true, findings: 1 })}`,
  );
  return one;
};

describe("a stripped report", () => {
  it("says what the report itself says, without its values", async () => {
    const raw = [
      { RuleID: "a", Secret: "demo_q7Rw2Zk9Lm4Xp1Vb8Tn", File: "x.env", Message: "line\ntwo" },
      { RuleID: "b", Secret: `AKIA${"EXAMPLE".repeat(2)}42`, File: "y", Commit: "ABCDEF01" },
      { RuleID: "c", Secret: "REDACTED", File: "z", Tags: ["t"] },
    ];
    const source = bytesSource(JSON.stringify(raw));
    const lines = await collect(stripReport(source, { importer: "gitleaks", ...options }));
    const text = lines.map(({ line }) => line).join("");
    expect(text).not.toContain("q7Rw2Zk9");
    const findings = lines.flatMap((line) => line.finding ?? []);
    expect(await parse(text)).toEqual(JSON.parse(JSON.stringify(findings)));
    expect(findings.map(({ identity }) => identity?.preview ?? identity?.publicId)).toEqual([
      "demo_…b8Tn",
      "AKIA…LE42",
      undefined,
    ]);
  });

  it("of no finding has a head and an end", async () => {
    const lines = await collect(
      stripReport(bytesSource("[]"), { importer: "gitleaks", ...options }),
    );
    expect(await parse(lines.map(({ line }) => line).join(""))).toEqual([]);
  });
});

describe("a client is not trusted", () => {
  it("with a preview or an id that could be a value", async () => {
    const sha256 = "ab".repeat(32);
    const digest = async (members: object) =>
      (await parseOne({ identity: { sha256, ...members } }))?.identity;
    expect(await digest({ preview: "demo_…b8Tn" })).toEqual({ sha256, preview: "demo_…b8Tn" });
    expect(await digest({ preview: "my-whole-password-is-h…ere!" })).toEqual({ sha256 });
    expect(await digest({ publicId: "my-whole-password" })).toEqual({ sha256 });
  });

  it("with a key in a text, by its form", async () => {
    const secret = "demo_q7Rw2Zk9Lm4Xp1Vb8Tn";
    const one = await parseOne({ message: `now ${secret}`, author: secret, tags: [secret] });
    expect(JSON.stringify(one)).not.toContain("q7Rw2Zk9");
  });

  it("with a type that the catalogue does not have", async () => {
    expect((await parseOne({ secretTypeHint: "made-up" }))?.secretTypeHint).toBeUndefined();
    expect((await parseOne({ secretTypeHint: "demo-token" }))?.secretTypeHint).toBe("demo-token");
  });

  it.each([
    ["a value beside the digest", { identity: { sha256: "ab".repeat(32), value: "x" } }],
    ["a digest that is none", { identity: { sha256: "violet-otter" } }],
    ["a hidden character", { message: "pay\u202Eroll" }],
    ["an unknown member", { Secret: "x" }],
  ])("with %s", async (_name, members) => {
    await expect(parseOne(members)).rejects.toThrow(/^Finding 1 is not a gitleaks finding/);
  });
});

describe("a broken stripped report is refused", () => {
  it.each([
    ["cut off", `${head}\n${wire(finding)}`, /cut off .*The last whole finding is number 1/],
    ["with lost findings", `${head}\n${wire(finding, { end: true, findings: 2 })}`, /cut off/],
    ["that goes on", `${head}\n${wire({ end: true, findings: 0 }, finding)}`, /line 3/],
    ["of another version", `{"rekey":"findings","version":2}`, /has version 2/],
    ["that is something else", `{"hello":"world"}`, /does not know/],
  ])("%s", async (_name, text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
  });
});
