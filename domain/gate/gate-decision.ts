import { blockerId, type Blocker } from "@/domain/gate/blocker";
import type { Doctrine } from "@/domain/incident/incident";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { standing } from "@/domain/signature/standing";

export type GateDecision =
  | { open: true; through: "clear" }
  | { open: true; through: "override"; requestId: string; reviewOpen: boolean }
  | { open: false };

/** The identities that a request for an override is bound to: store them as its boundTo. */
export function overrideBinding(blockers: readonly Blocker[]): string[] {
  return [...new Set(blockers.map(blockerId))].toSorted();
}

/** An override covers what was shown and nothing that came later. */
export function overrideCovers(
  request: SignatureRequestFacts,
  blockers: readonly Blocker[],
): boolean {
  const shown = new Set(request.boundTo);
  return blockers.every((blocker) => shown.has(blockerId(blocker)));
}

/** May the old version go now? */
export function gateDecision(
  blockers: readonly Blocker[],
  override: SignatureRequestFacts | null,
): GateDecision {
  if (blockers.length === 0) return { open: true, through: "clear" };
  if (override?.subject !== "override" || !overrideCovers(override, blockers)) {
    return { open: false };
  }
  const worth = standing(override);
  if (worth === "none") return { open: false };
  return {
    open: true,
    through: "override",
    requestId: override.id,
    reviewOpen: worth === "emergency_unreviewed",
  };
}

/** By what an end counts as ended at this moment: an act of ours, or only observed behind a closed gate. */
export function endedThrough(
  decision: GateDecision,
  doctrine: Doctrine | null,
): "observed" | "contain" | "override" | "gate" {
  if (!decision.open) return "observed";
  if (doctrine === "contain_first") return "contain";
  return decision.through === "override" ? "override" : "gate";
}
