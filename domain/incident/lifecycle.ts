import type { IncidentState } from "@/domain/incident/incident";
import type { IncidentEvent } from "@/domain/incident/incident-event";
import type { LifecycleFacts } from "@/domain/incident/lifecycle-facts";
import { monitoringBlockers, resolveBlockers } from "@/domain/incident/resolve-blockers";

/**
 * Where an incident goes. The facts are those after the event. Any pair of state and event that is
 * not named here records the fact and keeps the state.
 */
export function nextState(
  state: IncidentState,
  event: IncidentEvent,
  // Three facts of one decision, in the order in which one says them.
  facts: LifecycleFacts,
): IncidentState {
  if (event.type === "resolve_asked") return resolved(state, event, facts);
  switch (state) {
    case "triage":
      return fromTriage(event);
    case "active":
      return fromActive(event, facts);
    case "monitoring":
      return breaksTheWatch(event) || monitoringBlockers(facts).length > 0
        ? "active"
        : "monitoring";
    case "resolved":
      return fromResolved(event, facts);
  }
}

function resolved(
  state: IncidentState,
  event: Extract<IncidentEvent, { type: "resolve_asked" }>,
  facts: LifecycleFacts,
): IncidentState {
  const { request } = event;
  // Closing as revoked leads through the watch; the other ways out lead there from nowhere.
  const allowed =
    request.resolution === "revoked"
      ? state === "monitoring"
      : state === "triage" || state === "active";
  return allowed && resolveBlockers(request, facts).length === 0 ? "resolved" : state;
}

function fromTriage(event: IncidentEvent): IncidentState {
  switch (event.type) {
    case "confirmed_real":
    case "contain_now":
    case "honeytoken_used":
      return "active";
    default:
      return "triage";
  }
}

function fromActive(event: IncidentEvent, facts: LifecycleFacts): IncidentState {
  switch (event.type) {
    case "confirmation_undone":
      // What began without a leak was never in the Inbox.
      return facts.everDeactivated || facts.kind !== "leak" ? "active" : "triage";
    case "old_version_down":
    case "consumer_settled":
      return monitoringBlockers(facts).length === 0 ? "monitoring" : "active";
    default:
      return "active";
  }
}

function breaksTheWatch(event: IncidentEvent): boolean {
  switch (event.type) {
    case "consumer_broke":
    case "switched_on":
    case "found_live":
    case "used_successfully":
    case "signature_voided":
    case "honeytoken_used":
      return true;
    default:
      return false;
  }
}

function fromResolved(event: IncidentEvent, facts: LifecycleFacts): IncidentState {
  // What began without a leak was never in the Inbox.
  const anew = facts.kind === "leak" ? "triage" : "active";
  switch (event.type) {
    case "dismissal_wrong":
      return isDismissed(facts) || facts.resolution === "called_off" ? anew : "resolved";
    case "merge_undone":
      return facts.resolution === "duplicate" ? event.to : "resolved";
    case "found_live":
      if (isDismissed(facts)) return anew;
      return facts.resolution === "revoked" ? "active" : "resolved";
    case "seen_again":
      if (event.outcome !== "reopen") return "resolved";
      return isDismissed(facts) ? anew : "active";
    case "acceptance_expired":
      return facts.resolution === "accepted_risk" ? "active" : "resolved";
    case "handover_refused":
      return facts.resolution === "handed_over" ? "active" : "resolved";
    case "switched_on":
    case "used_successfully":
    case "consumer_broke":
    case "honeytoken_used":
      return "active";
    default:
      return "resolved";
  }
}

/** Closed because there was nothing to end. A wrong one goes back to the Inbox. */
function isDismissed({ resolution }: LifecycleFacts): boolean {
  return (
    resolution === "false_positive" ||
    resolution === "test_credential" ||
    resolution === "duplicate" ||
    resolution === "already_dead"
  );
}
