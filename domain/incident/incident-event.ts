import type { ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import type { SeenAgain } from "@/domain/incident/seen-again";

/** Everything that may move an incident. Any other pair of state and event keeps the state. */
export type IncidentEvent =
  | { type: "confirmed_real" }
  | { type: "contain_now" }
  | { type: "honeytoken_used" }
  | { type: "confirmation_undone" }
  | { type: "resolve_asked"; request: ResolutionRequest }
  /** Through the gate, or seen from outside: the old version is disabled or dead. */
  | { type: "old_version_down" }
  /** A consumer was proved or waived, or a voided signature was given anew. */
  | { type: "consumer_settled" }
  | { type: "consumer_broke" }
  | { type: "switched_on" }
  | { type: "used_successfully" }
  | { type: "signature_voided" }
  | { type: "dismissal_wrong" }
  | { type: "merge_undone"; to: "triage" | "active" }
  | { type: "found_live" }
  | { type: "acceptance_expired" }
  | { type: "handover_refused" }
  | { type: "seen_again"; outcome: SeenAgain };
