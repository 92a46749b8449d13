import { z } from "zod";

export const injections = [
  "env",
  "secrets_manager",
  "file",
  "ci_variable",
  "build",
  "password_manager",
  "hard_coded",
  "unknown",
] as const;
export const confidences = ["certain", "likely", "guess"] as const;
/** Where a fact of the inventory came from. */
export const factSources = ["person", "import", "discovery", "attestation"] as const;

export const injectionSchema = z.enum(injections);
export const confidenceSchema = z.enum(confidences);
export const factSourceSchema = z.enum(factSources);

export type Injection = z.infer<typeof injectionSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type FactSource = z.infer<typeof factSourceSchema>;
