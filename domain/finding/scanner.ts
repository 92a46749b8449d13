import { z } from "zod";

/** The tools whose rule names the catalogue knows. */
export const scanners = [
  "gitleaks",
  "betterleaks",
  "trufflehog",
  "github",
  "gitguardian",
  "gitlab",
  "detect_secrets",
  "kingfisher",
  "noseyparker",
  "titus",
  "semgrep",
  "secretlint",
] as const;
export const scannerSchema = z.enum(scanners);
export type Scanner = z.infer<typeof scannerSchema>;
