import type { Role } from "@/domain/member/member";

export type RestrictionFacts = {
  leadId: string | null;
  restrictedById: string | null;
  suspectId: string | null;
};

/**
 * Who lets people in and out: its lead, whoever restricted it, and an admin who sees it, so that it
 * never stays shut because two people have left. Nobody who was only named.
 */
export function mayManageRestriction(
  facts: RestrictionFacts,
  person: { id: string; role: Role },
): boolean {
  if (facts.suspectId === person.id) return false;
  if (person.role === "admin") return true;
  if (person.role !== "responder") return false;
  return facts.leadId === person.id || facts.restrictedById === person.id;
}

/** Why this person cannot be let in, in words for the form; null: they can. */
export function readerRefusal(
  facts: RestrictionFacts,
  { memberId, reads }: { memberId: string; reads: boolean },
): string | null {
  if (facts.suspectId === memberId) return "That is the person whom it suspects.";
  return reads ? "That person sees it already." : null;
}
