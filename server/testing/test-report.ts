import { randomBytes } from "node:crypto";

/** A made-up value that no list of known prefixes has: drawn anew for each call. */
export function madeUpSecret(): string {
  return `zq${randomBytes(20).toString("hex")}`;
}

/** A finding as gitleaks 8 writes it into its JSON report. */
export function gitleaksFinding(of: {
  secret: string;
  rule?: string;
  file?: string;
  line?: number;
  commit?: string;
  date?: string;
  message?: string;
}) {
  const { secret, rule = "generic-api-key", file = "config/settings.py", line = 12 } = of;
  const commit = of.commit ?? "4f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192";
  return {
    RuleID: rule,
    Description: "A secret was found.",
    StartLine: line,
    EndLine: line,
    StartColumn: 1,
    EndColumn: 60,
    Match: `token = "${secret}"`,
    Secret: secret,
    File: file,
    SymlinkFile: "",
    Commit: commit,
    Link: "",
    Entropy: 4.5,
    Author: "Example Author",
    Email: "author@example.test",
    Date: of.date ?? "2026-11-20T08:00:00Z",
    Message: of.message ?? "add settings",
    Tags: [],
    Fingerprint: `${commit === "" ? "" : `${commit}:`}${file}:${rule}:${line}`,
  };
}
