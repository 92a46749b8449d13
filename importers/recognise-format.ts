/** Reports that people drop by mistake, and how to call them. */
export const formatNames = {
  gitleaks_csv: "a gitleaks CSV report",
  gitleaks_junit: "a JUnit report",
  gitleaks_7: "a report of gitleaks 7",
  trufflehog: "a TruffleHog report",
  detect_secrets: "a detect-secrets baseline",
  sarif: "a SARIF report",
  gitlab: "a GitLab secret detection report",
  ggshield: "a ggshield report",
  github: "a list of GitHub secret scanning alerts",
  noseyparker: "a Nosey Parker report",
  secretlint: "a secretlint report",
  talisman: "a Talisman report",
  trivy: "a Trivy report",
  html: "a web page, perhaps a sign-in page",
  other_json: "JSON of a tool that Rekey does not know",
} as const;
export type OtherFormat = keyof typeof formatNames;

// Looked for in the first bytes of a file that begins with an object; the first match counts.
const objectMarks: readonly [OtherFormat, readonly RegExp[]][] = [
  ["trufflehog", [/"SourceMetadata"\s*:/, /"DetectorName"\s*:|"DetectorType"\s*:/]],
  ["detect_secrets", [/"plugins_used"\s*:/]],
  ["sarif", [/"\$schema"\s*:\s*"[^"]*sarif|"runs"\s*:/i]],
  ["gitlab", [/"vulnerabilities"\s*:/]],
  ["ggshield", [/"entities_with_incidents"\s*:|"secrets_engine_version"\s*:|"scans"\s*:/]],
  ["noseyparker", [/"match_content"\s*:|"rule_text_id"\s*:/]],
  ["trivy", [/"ArtifactName"\s*:/]],
  ["talisman", [/"summary"\s*:/, /"filecontent"\s*:/]],
];

/** Names a file by its beginning; null when it is not JSON at all and nothing known. */
export function recogniseStart(start: string): OtherFormat | null {
  const text = start.trimStart();
  if (/^"?RuleID"?,"?Commit"?,"?File"?/.test(text)) return "gitleaks_csv";
  if (/^<\?xml|^<testsuites/.test(text)) return "gitleaks_junit";
  if (/^<(!doctype html|html)/i.test(text)) return "html";
  if (!text.startsWith("{")) return null;
  const found = objectMarks.find(([, marks]) => marks.every((mark) => mark.test(text)));
  if (found !== undefined) return found[0];
  return /^\{\s*("|\})/.test(text) ? "other_json" : null;
}

const elementMarks: readonly [OtherFormat, readonly string[]][] = [
  ["gitleaks_7", ["rule", "offender"]],
  ["trufflehog", ["SourceMetadata", "DetectorName"]],
  ["github", ["secret_type"]],
  ["secretlint", ["filePath", "messages"]],
  ["noseyparker", ["rule_name", "matches"]],
];

/** Names an array by its first element; null when no known tool writes such elements. */
export function recogniseElement(element: unknown): OtherFormat | null {
  if (typeof element !== "object" || element === null) return null;
  const found = elementMarks.find(([, members]) =>
    members.every((member) => Object.hasOwn(element, member)),
  );
  return found?.[0] ?? null;
}
