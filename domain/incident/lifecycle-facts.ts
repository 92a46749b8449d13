import type {
  IncidentKind,
  MisuseVerdict,
  Resolution,
  YesNoUnknown,
} from "@/domain/incident/incident";
import type { Custody, KeyVersionState, Verdict } from "@/domain/key/key";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Role } from "@/domain/member/member";

/** What each way to close reads. */
export interface LifecycleFacts {
  kind: IncidentKind;
  /** The way it was closed; null while open. */
  resolution: Resolution | null;
  versionState: KeyVersionState;
  /** Consumers down right now, waived ones left out: downSince() of domain/cutover/down.ts. */
  consumersDown: number;
  /** Was the old version switched off at any time, by us or by somebody else? */
  everDeactivated: boolean;
  close: CloseFacts;
}

/** For monitoring -> resolved(revoked). */
export interface CloseFacts {
  /** proofOfDeath() of domain/clock/proof-of-death.ts. */
  provenDead: boolean;
  /** watchWindow() of domain/clock/watch-window.ts. */
  watchPassed: boolean;
  requiredStepsOpen: number;
  /** Emergency and contain_first signatures that nobody reviewed yet. */
  reviewsOpen: number;
  misuse: MisuseVerdict;
  /** Rules by which an authority may have to be told, on which nobody has decided. */
  notificationsUndecided: readonly string[];
}

/** A way out that somebody asks for, with what it rests on. */
export type ResolutionRequest =
  | { resolution: "revoked" }
  | { resolution: "called_off" }
  | { resolution: "false_positive" }
  | { resolution: "test_credential"; liveness: Verdict | null }
  | { resolution: "duplicate"; duplicateOfId: string | null; consumersCarriedOver: boolean }
  | {
      resolution: "already_dead";
      liveness: Verdict | null;
      hasEvidence: boolean;
      couldAnythingElseUse: YesNoUnknown | null;
    }
  | {
      resolution: "handed_over";
      custody: Custody;
      channel: string | null;
      acknowledged: boolean;
      /** Dates of attempts to reach the owner. */
      attempts: readonly Date[];
    }
  | {
      resolution: "accepted_risk";
      approverRole: Role | null;
      acceptedAt: Date;
      expiresAt: Date | null;
      visibility: Visibility;
    };
