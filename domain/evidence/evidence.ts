import { z } from "zod";

export const evidenceKinds = [
  "note",
  "link",
  "file",
  "log_review",
  "probe",
  "attestation",
  "signature",
] as const;
/** Strongest first. */
export const strengths = ["measured", "shown", "said"] as const;

export const evidenceKindSchema = z.enum(evidenceKinds);
export const strengthSchema = z.enum(strengths);

export type EvidenceKind = z.infer<typeof evidenceKindSchema>;
export type Strength = z.infer<typeof strengthSchema>;
