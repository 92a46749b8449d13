import type { BoardRowDto } from "@/domain/cutover/board-row-dto";
import type { LogCoverage } from "@/domain/clock/log-coverage";
import type {
  HandOverDto,
  OwnerSuggestionDto,
  RecordOwnerDto,
  VerifierDto,
} from "@/domain/custody/custody-dto";
import type { EvidenceDto } from "@/domain/evidence/evidence-dto";
import type { Blocker } from "@/domain/gate/blocker";
import type { DeactivationCost } from "@/domain/gate/deactivation-cost";
import type { GateDecision } from "@/domain/gate/gate-decision";
import type { GateSummary } from "@/domain/gate/gate-summary";
import type { HandoverDto } from "@/domain/handover/handover-dto";
import type { HuntPlace } from "@/domain/hunt/hunt";
import type { DoctrineRecommendation } from "@/domain/incident/doctrine";
import type {
  Cause,
  CoverageSource,
  Doctrine,
  Impact,
  IncidentKind,
  IncidentState,
  MisuseVerdict,
  Resolution,
  Severity,
  Weight,
  YesNoUnknown,
} from "@/domain/incident/incident";
import type { Custody, DeathCause, DiesBy, KeyKind, KeyVersionState } from "@/domain/key/key";
import type { ProbeDto, VersionDto } from "@/domain/key/version-dto";
import type { RelatedDto } from "@/domain/incident/related-dto";
import type { PersonDto } from "@/domain/member/person-dto";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";
import type { NotificationDto } from "@/domain/notification/notification-dto";
import type { Permission } from "@/domain/policy/policy";
import type { SeverityLine } from "@/domain/severity/compute-severity";
import type { Privilege } from "@/domain/severity/severity-facts";
import type { RequestDto, ReviewDto } from "@/domain/signature/request-dto";
import type { PhaseDto, StepDto } from "@/domain/step/step-dto";
import type { RestrictionDto } from "@/domain/restriction/restriction-dto";

/** Times are ISO 8601 in UTC; the page shows them in the viewer's zone. Ids are uuids. */
export interface WhatDiesDto {
  /** "If it dies now: 3 production services stop, 2 more depend on them." */
  sentence: string;
  stops: { service: string; environment: string; production: boolean; ownerTeam: string | null }[];
  dependents: { service: string; via: string; depth: number }[];
  notKnown: string[];
}

export interface RoomDto {
  id: string;
  number: number;
  kind: IncidentKind;
  state: IncidentState;
  resolution: Resolution | null;
  /** Of an accepted risk: until when, by whom, why. */
  acceptance: { until: string; approvedBy: string; reason: string | null } | null;
  duplicateOf: number | null;
  backlog: boolean;
  version: number;
  title: string;
  now: string;

  key: {
    id: string;
    name: string;
    custody: Custody;
    kind: KeyKind;
    ownerTeam: string | null;
    /** Somebody answers for it. */
    claimed: boolean;
    diesBy: DiesBy;
    /** A person said so; null: the catalogue says it of the type. */
    diesByHand: DiesBy | null;
  };
  /** Who may own a key that nobody claimed. */
  suggestions: OwnerSuggestionDto[];
  recordOwner: RecordOwnerDto | null;
  /** Null for a key of ours. */
  handOver: HandOverDto | null;
  /** Where it is accepted, for a key that dies by verifiers. */
  verifiers: VerifierDto[];
  secretType: { id: string; name: string; provider: string };
  old: VersionDto;
  replacement: VersionDto | null;
  retiring: boolean;

  severity: {
    value: Severity;
    computed: Severity;
    because: string;
    lines: SeverityLine[];
    override: { by: string; reason: string | null } | null;
  };
  weight: Weight | null;
  privilege: Privilege;
  exposure: {
    since: string | null;
    isFloor: boolean;
    /** Add (now - liveSince) while it runs: a virtual start that leaves out dead intervals. */
    liveSince: string | null;
    totalMs: number;
    visibility: Visibility;
    occurrences: number;
  };
  detectedAt: string;
  containedAt: string | null;
  deactivatedThrough: DeathCause | null;
  unmetAtDeath: Blocker[];
  dueAt: string | null;
  whatDies: WhatDiesDto;
  misuse: {
    verdict: MisuseVerdict;
    coverageDays: number | null;
    exposedDays: number | null;
    /** Counted from log reviews, or said by the person; null while there is no verdict. */
    source: CoverageSource | null;
    /** What the log reviews cover now; null without any. */
    reviewed: LogCoverage | null;
    text: string | null;
  };
  /** The clock of notifying authorities, once it was asked. */
  notification: NotificationDto | null;
  lead: PersonDto | null;
  /** Who works on it beside the lead. */
  assignees: PersonDto[];
  teams: { id: string; name: string }[];
  /** The lead is offered to somebody, who has not answered. */
  handover: HandoverDto | null;
  waitingFor: string | null;
  waitingUntil: string | null;

  doctrine: {
    signed: Doctrine | null;
    signedAt: string | null;
    signedBy: string | null;
    reason: string | null;
    recommendation: DoctrineRecommendation;
    /** Can the provider switch it back on? null when not known. */
    reversible: boolean | null;
  };
  fences: {
    id: string;
    what: string | null;
    mayHit: string | null;
    since: string;
    liftedAt: string | null;
  }[];

  nextStep: StepDto | null;
  /** In the doctrine's order, without Investigate. */
  phases: PhaseDto[];
  investigate: PhaseDto;

  board: BoardRowDto[];
  gate: {
    blockers: Blocker[];
    summary: GateSummary;
    decision: GateDecision;
    cost: DeactivationCost;
    /** Identities shown: what an override is bound to. */
    shown: string[];
    quietMinutes: number;
    /** The provider's own words for the act; disable is null where nothing is reversible. */
    disableVerb: string | null;
    revokeVerb: string;
    alsoKills: readonly string[];
    killsMoreAcknowledged: boolean;
    providerKeyId: string | null;
  };
  answers: {
    stagingTest: "passed" | "no_staging" | null;
    vanishing: "saved" | "nothing_vanishes" | null;
    gapPlanned: boolean;
    twinPlanned: boolean;
    activeKeys: number | null;
    couldAnythingElseUse: YesNoUnknown | null;
  };
  hunt: {
    place: HuntPlace;
    question: string;
    answer: YesNoUnknown | null;
    note: string | null;
    by: string | null;
    at: string | null;
    version: number;
  }[];
  inventory: { confirmedAt: string | null; by: string | null; coverage: string | null };
  usage: {
    lastSuccessAt: string | null;
    watchedFrom: string | null;
    watchedUntil: string | null;
    uses: {
      id: string;
      at: string;
      address: string | null;
      success: boolean;
      consumer: string | null;
    }[];
  };
  death: {
    proven: boolean;
    provenAt: string | null;
    /** Refusals by the provider, or places that refuse it. */
    by: "refusals" | "verifiers";
    refusals: number;
    needed: number;
    notBefore: string | null;
    sentence: string;
    probes: ProbeDto[];
  };
  watch: { since: string | null; until: string | null; passed: boolean };
  requests: RequestDto[];
  reviews: ReviewDto[];
  related: RelatedDto;
  occurrences: OccurrenceDto[];
  /** More places exist than are listed. */
  occurrencesMore: number;
  evidence: EvidenceDto[];
  closing: { blockers: string[]; cause: Cause | null; impact: Impact | null };
  /** How many people may approve here; with one, that one signs alone. */
  approvers: number;
  /** Null while everybody who reads incidents sees it. */
  restriction: RestrictionDto | null;
  /** What this actor may do, by the policy table. */
  may: Record<Permission, boolean>;
}

/** What an owner sees of an incident: the key in words, and their own rows. */
export interface OwnerCardDto {
  number: number;
  state: IncidentState;
  keyName: string;
  secretType: string;
  oldLabel: string;
  replacementLabel: string | null;
  replacementStoredIn: string | null;
  replacementVersionId: string | null;
  oldVersionId: string;
  dueAt: string | null;
  keyState: KeyVersionState;
  rows: BoardRowDto[];
  environments: { id: string; name: string }[];
  now: string;
}
