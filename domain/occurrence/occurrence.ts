import { z } from "zod";

export const visibilities = ["public", "internal", "restricted", "unknown"] as const;
export const presences = [
  "present",
  "removed",
  "made_private",
  "survives_in_forks",
  "unknown",
] as const;
export const sourceKinds = [
  "git",
  "file",
  "image_layer",
  "ci_log",
  "chat",
  "ticket",
  "bucket",
  "workstation",
  "web",
  "other",
] as const;

export const visibilitySchema = z.enum(visibilities);
export const presenceSchema = z.enum(presences);
export const sourceKindSchema = z.enum(sourceKinds);

export type Visibility = z.infer<typeof visibilitySchema>;
export type Presence = z.infer<typeof presenceSchema>;
export type SourceKind = z.infer<typeof sourceKindSchema>;
