import type { ContactChannel, ContactKind } from "@/domain/owner-contact/owner-contact";
import type { VerifierState } from "@/domain/verifier/verifier";

/** Who may own a key that nobody claimed, and why. */
export interface OwnerSuggestionDto {
  team: { id: string; name: string };
  reasons: string[];
}

/** On-call, because nobody claimed it in time. */
export interface RecordOwnerDto {
  name: string;
  since: string;
}

export interface OwnerContactDto {
  id: string;
  kind: ContactKind;
  channel: ContactChannel | null;
  who: string | null;
  note: string | null;
  happenedAt: string;
  by: string | null;
}

/** A key that is not ours: how far its owner was reached. */
export interface HandOverDto {
  contacts: OwnerContactDto[];
  acknowledged: boolean;
  refused: boolean;
  attempts: number;
  attemptsNeeded: number;
  /** Why it can't be handed over yet; empty when it can. */
  blockers: string[];
}

export interface VerifierDto {
  id: string;
  name: string;
  service: string | null;
  ownerTeam: string | null;
  state: VerifierState;
  since: string;
  how: string | null;
  link: string | null;
  by: string | null;
  version: number;
}
