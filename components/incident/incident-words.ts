import type { Tone } from "@/components/ui/tone";
import type {
  Cause,
  Doctrine,
  ImpactKind,
  IncidentState,
  MisuseVerdict,
  Resolution,
  Severity,
  YesNoUnknown,
} from "@/domain/incident/incident";
import type { KeyVersionState, Verdict } from "@/domain/key/key";
import type { ExposureFactKind } from "@/domain/occurrence/exposure-fact";
import type { Presence, Visibility } from "@/domain/occurrence/occurrence";
import type { Privilege } from "@/domain/severity/severity-facts";

type Word = { word: string; tone: Tone };

export const severityWords = {
  critical: { word: "Critical", tone: "hurting" },
  high: { word: "High", tone: "will_hurt" },
  medium: { word: "Medium", tone: "in_hand" },
  low: { word: "Low", tone: "not_known" },
} as const satisfies Record<Severity, Word>;

export const stateWords = {
  triage: { word: "Inbox", tone: "not_known" },
  active: { word: "Active", tone: "in_hand" },
  monitoring: { word: "Watching", tone: "in_hand" },
  resolved: { word: "Closed", tone: "proved" },
} as const satisfies Record<IncidentState, Word>;

export const resolutionWords = {
  revoked: "revoked",
  false_positive: "false positive",
  test_credential: "test key",
  duplicate: "duplicate",
  already_dead: "dead already",
  handed_over: "handed over",
  accepted_risk: "risk accepted",
  called_off: "called off",
} as const satisfies Record<Resolution, string>;

/** While it may work it hurts: a key whose state nobody knows counts as live. */
export const keyStateWords = {
  live: { word: "Live", tone: "hurting" },
  unknown: { word: "May be live", tone: "not_known" },
  disabled: { word: "Disabled", tone: "proved" },
  dead: { word: "Dead", tone: "proved" },
} as const satisfies Record<KeyVersionState, Word>;

export const doctrineWords = {
  rotate_first: "Rotate first",
  contain_first: "Contain first",
} as const satisfies Record<Doctrine, string>;

export const misuseWords = {
  not_looked: "Misuse: not looked at yet",
  no_sign: "No sign of misuse",
  suspected: "Misuse suspected",
  confirmed: "Misuse confirmed",
  logs_cannot_tell: "Misuse: the logs cannot tell",
} as const satisfies Record<MisuseVerdict, string>;

export const visibilityWords = {
  public: "Public",
  internal: "Internal",
  restricted: "Restricted",
  unknown: "Not known who could read it",
} as const satisfies Record<Visibility, string>;

export const presenceWords = {
  present: "Still there",
  removed: "Removed",
  made_private: "Made private",
  survives_in_forks: "Survives in forks or caches",
  unknown: "Not known",
} as const satisfies Record<Presence, string>;

export const exposureFactWords = {
  made_public: "Made public",
  ...presenceWords,
} as const satisfies Record<ExposureFactKind, string>;

export const privilegeWords = {
  high: "It can do much",
  normal: "Ordinary permissions",
  low: "It can do little",
  unknown: "Not known",
} as const satisfies Record<Privilege, string>;

export const verdictWords = {
  live: "Accepted: it works",
  dead: "Refused: it is dead",
  blocked: "Blocked from here",
  cannot_tell: "Cannot tell",
} as const satisfies Record<Verdict, string>;

export const causeWords = {
  accidental_exposure: "Accidental exposure",
  insufficient_access_control: "Insufficient access control",
  phishing: "Phishing",
  malware: "Malware",
  insider: "Insider",
  unknown: "Unknown",
} as const satisfies Record<Cause, string>;

export const impactWords = {
  unauthorised_access: "Unauthorised access",
  data_breach: "Data breach",
  financial_loss: "Financial loss",
  reputation: "Reputation",
} as const satisfies Record<ImpactKind, string>;

export const answerWords = {
  yes: "Yes",
  no: "No",
  unknown: "Unknown",
} as const satisfies Record<YesNoUnknown, string>;

export function wordOptions<T extends string>(words: Readonly<Record<T, string>>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}
