import type { IncidentState } from "@/domain/incident/incident";
import type { Role } from "@/domain/member/member";

export type HandoverFacts = {
  state: IncidentState;
  leadId: string | null;
  /** One waits for an answer already. */
  pending: boolean;
};

type Person = { id: string; role: Role };

/** Why the lead cannot be handed over like this, in words; null: it can be asked. */
export function askRefusal(
  facts: HandoverFacts,
  { asker, to }: { asker: Person; to: Person & { sees: boolean } },
): { field: "toId" | null; message: string } | null {
  const refused = (message: string, field: "toId" | null = null) => ({ field, message });
  if (facts.state === "resolved") return refused("It is closed.");
  if (facts.leadId === null) return refused("Nobody leads it: set the lead instead.");
  if (facts.leadId !== asker.id && asker.role !== "admin") {
    return refused("Only its lead or an admin hands it over.");
  }
  if (facts.pending) return refused("It waits for an answer already. Withdraw that first.");
  if (to.id === facts.leadId) return refused("That person leads it already.", "toId");
  if (to.role !== "admin" && to.role !== "responder") {
    return refused("Choose a person who answers incidents.", "toId");
  }
  if (!to.sees) return refused("It is restricted. Let that person in first.", "toId");
  return null;
}
