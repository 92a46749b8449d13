import { z } from "zod";

export const incidentKinds = ["leak", "planned_rotation", "drill"] as const;
export const incidentStates = ["triage", "active", "monitoring", "resolved"] as const;
export const resolutions = [
  "revoked",
  "false_positive",
  "test_credential",
  "duplicate",
  "already_dead",
  "handed_over",
  "accepted_risk",
  "called_off",
] as const;
export const doctrines = ["rotate_first", "contain_first"] as const;
export const severities = ["critical", "high", "medium", "low"] as const;
export const weights = ["light", "standard", "full"] as const;
export const misuseVerdicts = [
  "not_looked",
  "no_sign",
  "suspected",
  "confirmed",
  "logs_cannot_tell",
] as const;
/** Whether covered days were counted from log reviews or said by a person. */
export const coverageSources = ["reviews", "said"] as const;
export const causes = [
  "accidental_exposure",
  "insufficient_access_control",
  "phishing",
  "malware",
  "insider",
  "unknown",
] as const;
export const impactKinds = [
  "unauthorised_access",
  "data_breach",
  "financial_loss",
  "reputation",
] as const;
export const yesNoUnknown = ["yes", "no", "unknown"] as const;

export const incidentKindSchema = z.enum(incidentKinds);
export const incidentStateSchema = z.enum(incidentStates);
export const resolutionSchema = z.enum(resolutions);
export const doctrineSchema = z.enum(doctrines);
export const severitySchema = z.enum(severities);
export const weightSchema = z.enum(weights);
export const misuseVerdictSchema = z.enum(misuseVerdicts);
export const causeSchema = z.enum(causes);
export const impactKindSchema = z.enum(impactKinds);
export const yesNoUnknownSchema = z.enum(yesNoUnknown);
export const impactSchema = z.record(impactKindSchema, yesNoUnknownSchema);

export const coverageSourceSchema = z.enum(coverageSources);
export type CoverageSource = z.infer<typeof coverageSourceSchema>;
export type IncidentKind = z.infer<typeof incidentKindSchema>;
export type IncidentState = z.infer<typeof incidentStateSchema>;
export type Resolution = z.infer<typeof resolutionSchema>;
export type Doctrine = z.infer<typeof doctrineSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Weight = z.infer<typeof weightSchema>;
export type MisuseVerdict = z.infer<typeof misuseVerdictSchema>;
export type Cause = z.infer<typeof causeSchema>;
export type ImpactKind = z.infer<typeof impactKindSchema>;
export type YesNoUnknown = z.infer<typeof yesNoUnknownSchema>;
export type Impact = z.infer<typeof impactSchema>;
