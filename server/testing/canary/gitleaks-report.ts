import { randomBytes } from "node:crypto";

import type { Canary } from "@/server/testing/canary/canaries";

/**
 * A report as gitleaks 8 writes it, with the canaries where it puts values: in the secret, the
 * match, the line, and carelessly in the message and the user part of the link.
 */
export function gitleaksReport(canaries: readonly Canary[]): string {
  // Commits of its own: what two reports find is of two acts.
  const start = randomBytes(18).toString("hex");
  const commitOf = (index: number) => start + index.toString(16).padStart(4, "0");
  return JSON.stringify(
    canaries.map(({ value, ruleId, name }, index) => ({
      RuleID: ruleId,
      Description: `A ${name}`,
      StartLine: index + 1,
      EndLine: index + 1,
      StartColumn: 1,
      EndColumn: value.length,
      Match: `token = "${value}"`,
      Line: `  token = "${value}" # ${name}`,
      Secret: value,
      File: `config/settings-${index}.py`,
      SymlinkFile: "",
      Commit: commitOf(index),
      Link: `https://deploy:${encodeURIComponent(value)}@git.example.test/shop/blob/main/a.py#L${index}`,
      Entropy: 4.2,
      Author: "Some Body",
      Email: "somebody@example.test",
      Date: "2026-11-20T10:00:00Z",
      Message: `Use ${value} for the deploy`,
      Tags: [],
      Fingerprint: `${commitOf(index)}:config/settings-${index}.py:${ruleId}:${index + 1}`,
    })),
  );
}
