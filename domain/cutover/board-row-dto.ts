import type { Injection } from "@/domain/consumer/consumer";
import type { CutoverState, WaiverKind } from "@/domain/cutover/cutover";
import type { Strength } from "@/domain/evidence/evidence";
import type { EvidenceDto } from "@/domain/evidence/evidence-dto";
import type { Blocker } from "@/domain/gate/blocker";
import type { YesNoUnknown } from "@/domain/incident/incident";

export interface BoardRowDto {
  cutoverId: string;
  consumerId: string;
  serviceId: string;
  service: string;
  environment: string;
  environmentId: string;
  location: string;
  injection: Injection;
  variableName: string | null;
  language: string | null;
  repository: string | null;
  restartNeeded: YesNoUnknown;
  production: boolean;
  tier: number;
  ownerTeam: string | null;
  /** Where its owner is reached: on call for it, else the team. */
  contact: string | null;
  /** The actor may act for it. */
  own: boolean;
  archived: boolean;
  state: CutoverState;
  /** What is known of it, or why it is not proved: one sentence. */
  sentence: string;
  strength: Strength | null;
  provedAt: string | null;
  askAgainAt: string | null;
  downSince: string | null;
  toldAt: string | null;
  toldVia: string | null;
  fallback: string | null;
  minutesToMove: number | null;
  waiver: { kind: WaiverKind; until: string | null; signed: boolean; requestId: string } | null;
  evidence: EvidenceDto[];
  blockers: Blocker[];
  version: number;
}
