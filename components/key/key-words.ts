import type { Tone } from "@/components/ui/tone";
import type { IncidentState, Severity } from "@/domain/incident/incident";
import type { Custody, KeyKind, KeyPartRole, KeyVersionState } from "@/domain/key/key";

export const custodyWords = {
  ours: "Ours",
  customer: "A customer's",
  vendor: "A vendor's",
  employee: "An employee's own",
  unknown: "Not known",
} as const satisfies Record<Custody, string>;

export const kindWords = {
  normal: "Normal",
  test: "Test",
  honeytoken: "Honeytoken",
} as const satisfies Record<KeyKind, string>;

export const versionStateWords = {
  live: { word: "Live", tone: "in_hand" },
  disabled: { word: "Disabled", tone: "proved" },
  dead: { word: "Dead", tone: "proved" },
  unknown: { word: "Not known", tone: "not_known" },
} as const satisfies Record<KeyVersionState, { word: string; tone: Tone }>;

export const partWords = {
  id: "Id",
  secret: "Secret",
  refresh_token: "Refresh token",
  certificate: "Certificate",
  host: "Host",
} as const satisfies Record<KeyPartRole, string>;

export const incidentStateWords = {
  triage: "Inbox",
  active: "Active",
  monitoring: "Monitoring",
  resolved: "Resolved",
} as const satisfies Record<IncidentState, string>;

export const severityWords = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
} as const satisfies Record<Severity, string>;

export function options<T extends string>(words: Record<T, string>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}
