import type { WaiverKind } from "@/domain/cutover/cutover";
import type { Strength } from "@/domain/evidence/evidence";
import type { Tier } from "@/domain/service/service";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";

/**
 * What counts since the incident opened, kept on the cutover row and never read from the inventory
 * again: today's environment, tier and archive mark may be the work of one person. See held.ts.
 */
export interface HeldFacts {
  production: boolean;
  tier: Tier;
  /** Evidence counts only from here. */
  environmentId: string;
}

/** Which version something was seen to use, where and when. Only evidence with an identity counts. */
export interface CutoverEvidence {
  id: string;
  strength: Strength;
  /** Where it was seen; null when that was not recorded. */
  environmentId: string | null;
  environmentName: string | null;
  /** The version seen in use; null when it was not identified. */
  versionId: string | null;
  /** Seen to use no version of this key at all. */
  usesNoKey: boolean;
  /** Seen with a key that is not the new one, also when nobody could tell which. */
  anotherKey: boolean;
  /** When it was seen, not when it was recorded. */
  at: Date;
}

export interface WaiverFacts {
  kind: WaiverKind;
  /** Only for may_stop_until. */
  until: Date | null;
  request: SignatureRequestFacts;
}

/** One consumer's move. Archived, renamed or re-keyed consumers stay in: the row belongs to the incident. */
export interface CutoverFacts {
  cutoverId: string;
  consumerId: string;
  serviceName: string;
  environmentName: string;
  ownerTeam: string | null;
  held: HeldFacts;
  addedAt: Date;
  evidence: readonly CutoverEvidence[];
  /** Latest roll-back, or merge with an incident where it was still open. Proof must be later. */
  setBackAt: Date | null;
  /** Latest report that it broke. Proof must be later, and until then it is down. */
  brokeAt: Date | null;
  /** Latest successful use of the old version that is known to be its own. Proof must be later. */
  oldKeyUsedAt: Date | null;
  waiver: WaiverFacts | null;
  hasFallback: boolean;
  ownerToldAt: Date | null;
}

/** From which version to which. `replacementId` is null while there is none. */
export interface CutoverTarget {
  oldVersionId: string;
  replacementId: string | null;
}
