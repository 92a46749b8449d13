import type { IncidentKind, IncidentState, Resolution } from "@/domain/incident/incident";
import type { LifecycleFacts, ResolutionRequest } from "@/domain/incident/lifecycle-facts";
import { resolveBlockers } from "@/domain/incident/resolve-blockers";
import type { KeyVersionState } from "@/domain/key/key";
import type { TriageAnswer } from "@/domain/triage/triage-input";
import { err, ok, type Result } from "@/lib/result";

/** What an answer to one row of the Inbox looks at. */
export type TriageFacts = {
  id: string;
  kind: IncidentKind;
  state: IncidentState;
  resolution: Resolution | null;
  versionState: KeyVersionState;
  updatedAt: Date;
  /** Too dangerous to go with the rest of its backlog. */
  pulledOut: boolean;
};

export type TriageRefusal = { outcome: "moved" | "refused"; message: string };

/**
 * Whether a row takes the answer. Invariant: nobody answers what they have not seen. A row that left
 * the Inbox, or changed after the list was shown, stays as it is; one that was pulled out of its backlog
 * leaves the Inbox by its own number alone.
 */
export function decideTriage(
  facts: TriageFacts,
  asked: { answer: TriageAnswer; duplicateOfId: string | null; shownAt: Date | null },
): Result<void, TriageRefusal> {
  const { answer, shownAt } = asked;
  if (facts.state !== "triage") return moved("It has an answer already.");
  if (shownAt !== null && facts.updatedAt > shownAt) {
    return moved("It changed after the list was shown. Look again.");
  }
  if (shownAt !== null && facts.pulledOut && leaves(answer)) {
    return refused("It was pulled out of a first scan. Answer it by itself.");
  }
  switch (answer.action) {
    case "real":
    case "later":
      return ok(undefined);
    case "check_liveness":
      return facts.versionState === "unknown"
        ? ok(undefined)
        : refused("It is known already whether the key is live.");
    case "duplicate":
      if (facts.id === asked.duplicateOfId) return refused("It can't duplicate itself.");
      return closes(facts, requestOf(asked));
    case "false_positive":
    case "test_credential":
      return closes(facts, requestOf(asked));
  }
}

/** Out of sight, without anybody looking at the key. */
function leaves({ action }: TriageAnswer): boolean {
  return action !== "real" && action !== "check_liveness";
}

/** The way out that an answer asks for. Rows of the Inbox have no board: nothing is carried over. */
function requestOf({
  answer,
  duplicateOfId,
}: {
  answer: TriageAnswer;
  duplicateOfId: string | null;
}): ResolutionRequest {
  switch (answer.action) {
    case "test_credential":
      return { resolution: "test_credential", liveness: answer.liveness };
    case "duplicate":
      return { resolution: "duplicate", duplicateOfId, consumersCarriedOver: true };
    default:
      return { resolution: "false_positive" };
  }
}

function closes(facts: TriageFacts, request: ResolutionRequest): Result<void, TriageRefusal> {
  const blockers = resolveBlockers(request, plainFacts(facts));
  return blockers.length === 0 ? ok(undefined) : refused(blockers.join(" "));
}

/** Of a row without board, steps and signatures; one that has some is decided by all of its facts. */
function plainFacts({ kind, resolution, versionState }: TriageFacts): LifecycleFacts {
  return {
    kind,
    resolution,
    versionState,
    consumersDown: 0,
    everDeactivated: false,
    close: {
      provenDead: false,
      watchPassed: false,
      requiredStepsOpen: 0,
      reviewsOpen: 0,
      notificationsUndecided: [],
      misuse: "not_looked",
    },
  };
}

function moved(message: string): Result<void, TriageRefusal> {
  return err({ outcome: "moved", message });
}

function refused(message: string): Result<void, TriageRefusal> {
  return err({ outcome: "refused", message });
}
