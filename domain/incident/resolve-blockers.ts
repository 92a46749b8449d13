import type { Resolution } from "@/domain/incident/incident";
import { attemptsNeeded } from "@/domain/owner-contact/contact-standing";
import { saysNoLeak } from "@/domain/incident/no-leak";
import type { LifecycleFacts, ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { countedIfAny } from "@/lib/counted";

/** On a live public key an admin alone may accept the risk, and no longer than this. */
export const acceptedRiskMaxDays = 30;
const day = 86_400_000;

/** Why it may not be watched yet; empty when it may. */
export function monitoringBlockers(facts: LifecycleFacts): string[] {
  const down = facts.versionState === "disabled" || facts.versionState === "dead";
  return [
    ...(down ? [] : ["The old key still works, or nobody knows that it does not."]),
    ...counted(facts.consumersDown, ["consumer is down", "consumers are down"]),
  ];
}

/** Why an incident may not be closed this way yet: plain sentences, empty when it may. */
export function resolveBlockers(request: ResolutionRequest, facts: LifecycleFacts): string[] {
  return [
    ...ownBlockers(request, facts),
    ...reviewBlockers(facts),
    ...notificationBlockers(request, facts),
  ];
}

/** A leak that may have been misused is not closed before somebody decides whom to tell of it. */
function notificationBlockers(
  { resolution }: ResolutionRequest,
  { close }: LifecycleFacts,
): string[] {
  if (saysNoLeak(resolution)) return [];
  return close.notificationsUndecided.map((name) => `Decide first whether to notify: ${name}.`);
}

/** What one person signed alone keeps every way out shut until somebody looked at it. */
function reviewBlockers({ close }: LifecycleFacts): string[] {
  return counted(close.reviewsOpen, [
    "signature waits for a review",
    "signatures wait for a review",
  ]);
}

function ownBlockers(request: ResolutionRequest, facts: LifecycleFacts): string[] {
  if (facts.kind === "planned_rotation" && !endsRotations.includes(request.resolution)) {
    return ["A planned rotation is finished or called off."];
  }
  switch (request.resolution) {
    case "revoked":
      return revokedBlockers(facts);
    case "called_off":
      return calledOffBlockers(facts);
    case "false_positive":
      return facts.versionState === "live" ? ["The value was found live, so it is real."] : [];
    case "test_credential":
      return request.liveness === null ? ["Say first whether the key is live."] : [];
    case "duplicate":
      return duplicateBlockers(request);
    case "already_dead":
      return alreadyDeadBlockers(request, facts);
    case "handed_over":
      return handedOverBlockers(request);
    case "accepted_risk":
      return acceptedRiskBlockers(request, facts);
  }
}

/** Nothing leaked, so there is nothing to dismiss, hand over or accept. */
const endsRotations: readonly Resolution[] = ["revoked", "called_off", "already_dead"];

/** What was switched off has to be seen through: somebody may be down. */
function calledOffBlockers(facts: LifecycleFacts): string[] {
  return [
    ...(facts.kind === "leak" ? ["A leak is not called off."] : []),
    ...(facts.everDeactivated
      ? ["The old key was switched off already. Finish the rotation."]
      : []),
  ];
}

function counted(count: number, [one, many]: readonly [string, string]): string[] {
  return countedIfAny(count, `${one}.`, `${many}.`);
}

function revokedBlockers(facts: LifecycleFacts): string[] {
  const { close } = facts;
  return [
    ...monitoringBlockers(facts),
    ...(close.provenDead ? [] : ["The old key is not proved dead."]),
    ...(close.watchPassed ? [] : ["The watch is not over."]),
    ...counted(close.requiredStepsOpen, [
      "required step is still open",
      "required steps are still open",
    ]),
    ...(facts.kind === "leak" && close.misuse === "not_looked"
      ? ["Nobody has said whether the key was misused."]
      : []),
  ];
}

function duplicateBlockers(
  request: Extract<ResolutionRequest, { resolution: "duplicate" }>,
): string[] {
  return [
    ...(request.duplicateOfId === null ? ["Say which incident it duplicates."] : []),
    ...(request.consumersCarriedOver ? [] : ["Its consumers are not on the other incident yet."]),
  ];
}

function alreadyDeadBlockers(
  request: Extract<ResolutionRequest, { resolution: "already_dead" }>,
  facts: LifecycleFacts,
): string[] {
  return [
    ...counted(facts.consumersDown, ["consumer is down", "consumers are down"]),
    ...(request.liveness === "dead" ? [] : ["No check says that the key is dead."]),
    ...(request.hasEvidence ? [] : ["Attach what shows that it is dead."]),
    ...(request.couldAnythingElseUse === "no"
      ? []
      : ["Answer first whether anything else could use it."]),
  ];
}

function handedOverBlockers(
  request: Extract<ResolutionRequest, { resolution: "handed_over" }>,
): string[] {
  const missing = attemptsNeeded - request.attempts.length;
  return [
    ...(request.custody === "unknown" ? ["Say first whose key it is."] : []),
    ...(request.custody === "ours" ? ["The key is ours, so nobody else can end it."] : []),
    ...(request.channel === null ? ["Name the channel by which the owner was told."] : []),
    ...(request.acknowledged || missing <= 0
      ? []
      : [`The owner has not answered: ${missing} more ${missing === 1 ? "attempt" : "attempts"}.`]),
  ];
}

/** What the approver, the end and the key itself say against accepting the risk. */
export function acceptedRiskBlockers(
  request: Extract<ResolutionRequest, { resolution: "accepted_risk" }>,
  facts: Pick<LifecycleFacts, "versionState">,
): string[] {
  const { approverRole, expiresAt, acceptedAt } = request;
  const approved = approverRole === "admin" || approverRole === "responder";
  // Not known counts as live, and a place of unknown visibility as public.
  const live = facts.versionState === "live" || facts.versionState === "unknown";
  const open = request.visibility === "public" || request.visibility === "unknown";
  const found: string[] = [];
  if (!approved) found.push("An admin or a responder has to accept the risk.");
  if (expiresAt === null) found.push("Say until when the risk is accepted.");
  if (live && open) {
    if (approverRole !== "admin") found.push("Only an admin may accept a live public key.");
    const limit = acceptedAt.getTime() + acceptedRiskMaxDays * day;
    if (expiresAt !== null && expiresAt.getTime() > limit) {
      found.push(`A live public key may be accepted for ${acceptedRiskMaxDays} days at most.`);
    }
  }
  if (expiresAt !== null && expiresAt <= acceptedAt) found.push("The end lies in the past.");
  return found;
}
