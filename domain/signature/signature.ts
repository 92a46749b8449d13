import { z } from "zod";

/** What one request for a signature is about. */
export const signatureSubjects = [
  "waiver",
  "override",
  "unknown_may_break",
  "inventory_none",
  "lowering",
  "accept_risk",
] as const;
export const requestStates = [
  "open",
  "signed",
  "emergency",
  "refused",
  "withdrawn",
  "voided",
] as const;
/** "second": the other person's. "emergency": the asker alone, reviewed later. "review": of an emergency one. */
export const signatureKinds = ["doctrine", "second", "emergency", "review"] as const;

export const signatureSubjectSchema = z.enum(signatureSubjects);
export const requestStateSchema = z.enum(requestStates);
export const signatureKindSchema = z.enum(signatureKinds);

export type SignatureSubject = z.infer<typeof signatureSubjectSchema>;
export type RequestState = z.infer<typeof requestStateSchema>;
export type SignatureKind = z.infer<typeof signatureKindSchema>;

/** Whether somebody has still to look at what one person signed alone. */
export const reviewStates = ["none", "open", "reviewed"] as const;
export const reviewStateSchema = z.enum(reviewStates);
