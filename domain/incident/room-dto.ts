import type { CutoverState, WaiverKind } from "@/domain/cutover/cutover";
import type { EvidenceKind, Strength } from "@/domain/evidence/evidence";
import type { Blocker } from "@/domain/gate/blocker";
import type { DeactivationCost } from "@/domain/gate/deactivation-cost";
import type { GateDecision } from "@/domain/gate/gate-decision";
import type { GateSummary } from "@/domain/gate/gate-summary";
import type { HuntPlace } from "@/domain/hunt/hunt";
import type { DoctrineRecommendation } from "@/domain/incident/doctrine";
import type {
  Cause,
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
import type { Custody, DeathCause, KeyVersionState, Verdict } from "@/domain/key/key";
import type { Presence, SourceKind, Visibility } from "@/domain/occurrence/occurrence";
import type { Permission } from "@/domain/policy/policy";
import type { SeverityLine } from "@/domain/severity/compute-severity";
import type { Privilege } from "@/domain/severity/severity-facts";
import type { RequestState, SignatureSubject } from "@/domain/signature/signature";
import type { AlreadyDoneForm } from "@/domain/step/already-done";
import type { Phase, StepState } from "@/domain/step/step";

/** Times are ISO 8601 in UTC; the page shows them in the viewer's zone. Ids are uuids. */
export interface PersonDto {
  id: string;
  name: string;
}

export interface EvidenceDto {
  id: string;
  kind: EvidenceKind;
  strength: Strength;
  text: string | null;
  link: string | null;
  file: { name: string; sha256: string; size: number } | null;
  environment: string | null;
  /** Which version it shows in use, in words. */
  version: string | null;
  source: string;
  by: string | null;
  collectedAt: string;
  recordedAt: string;
}

export interface StepDto {
  id: string;
  key: string;
  phase: Phase;
  title: string;
  guidance: string;
  required: boolean;
  state: StepState;
  blockedBy: string | null;
  reason: string | null;
  assignee: PersonDto | null;
  dueAt: string | null;
  doneAt: string | null;
  doneBy: string | null;
  /** Facts decide it: it can't be ticked by hand, and this says what would complete it. */
  decidedBy: string | null;
  /** The form that records it; null when only time can complete it. */
  form: AlreadyDoneForm | null;
  evidence: EvidenceDto[];
  version: number;
}

export interface PhaseDto {
  phase: Phase;
  title: string;
  done: number;
  total: number;
  steps: StepDto[];
}

export interface RequestDto {
  id: string;
  subject: SignatureSubject;
  /** What is asked, in one sentence. */
  sentence: string;
  reason: string | null;
  cutoverId: string | null;
  askedBy: PersonDto;
  askedAt: string;
  /** From when the asker may sign alone. */
  aloneFrom: string;
  state: RequestState;
  signedBy: string[];
  boundTo: string[];
  mine: boolean;
}

export interface ReviewDto {
  signatureId: string;
  sentence: string;
  signedBy: PersonDto;
  signedAt: string;
  /** The signer of a one-person installation may review from here. */
  ownReviewFrom: string;
}

export interface BoardRowDto {
  cutoverId: string;
  consumerId: string;
  serviceId: string;
  service: string;
  environment: string;
  environmentId: string;
  location: string;
  variableName: string | null;
  restartNeeded: YesNoUnknown;
  production: boolean;
  tier: number;
  ownerTeam: string | null;
  /** The actor may act for it. */
  own: boolean;
  archived: boolean;
  state: CutoverState;
  /** What is known of it, or why it is not proved: one sentence. */
  sentence: string;
  strength: Strength | null;
  provedAt: string | null;
  askAgainAt: string | null;
  downSince: string | null;
  toldAt: string | null;
  toldVia: string | null;
  fallback: string | null;
  minutesToMove: number | null;
  waiver: { kind: WaiverKind; until: string | null; signed: boolean; requestId: string } | null;
  evidence: EvidenceDto[];
  blockers: Blocker[];
  version: number;
}

export interface ProbeDto {
  id: string;
  verdict: Verdict;
  happenedAt: string;
  fromPlace: string;
  environment: string | null;
  providerError: string | null;
  by: string | null;
  evidenceId: string | null;
}

export interface VersionDto {
  id: string;
  ordinal: number;
  label: string;
  state: KeyVersionState;
  stateSince: string;
  storedIn: string | null;
  storedAt: string | null;
  provedLive: boolean;
  lastProbe: ProbeDto | null;
}

export interface OccurrenceDto {
  id: string;
  sourceKind: SourceKind;
  tool: string;
  ruleId: string;
  repository: string | null;
  commit: string | null;
  path: string | null;
  line: number | null;
  url: string | null;
  author: string | null;
  committedAt: string | null;
  message: string | null;
  visibility: Visibility;
  presence: Presence;
  foundAt: string;
}

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
  duplicateOf: number | null;
  backlog: boolean;
  version: number;
  title: string;
  now: string;

  key: { id: string; name: string; custody: Custody; ownerTeam: string | null };
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
    text: string | null;
  };
  lead: PersonDto | null;
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
    refusals: number;
    needed: number;
    notBefore: string | null;
    sentence: string;
    probes: ProbeDto[];
  };
  watch: { since: string | null; until: string | null; passed: boolean };
  requests: RequestDto[];
  reviews: ReviewDto[];
  occurrences: OccurrenceDto[];
  /** More places exist than are listed. */
  occurrencesMore: number;
  evidence: EvidenceDto[];
  closing: { blockers: string[]; cause: Cause | null; impact: Impact | null };
  /** How many people may approve here; with one, that one signs alone. */
  approvers: number;
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
