import type { EvidenceKind, Strength } from "@/domain/evidence/evidence";

export interface EvidenceDto {
  id: string;
  kind: EvidenceKind;
  strength: Strength;
  text: string | null;
  link: string | null;
  file: { name: string; sha256: string; size: number } | null;
  environment: string | null;
  /** Which version it shows in use, in words. */
  version: string | null;
  source: string;
  by: string | null;
  collectedAt: string;
  recordedAt: string;
}
