import { stateWords } from "@/components/incident/incident-words";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { Phase } from "@/domain/step/step";
import { durationText } from "@/lib/duration-text";

export const viewWords = {
  inbox: "Inbox",
  check_liveness: "Check first",
  later: "Later",
  open: "Open",
  mine: "Mine",
  helping: "Helping",
  unassigned: "Unassigned",
  late: "Late",
  ready: "Ready to deactivate",
  waiting: "Waiting for",
  rotations: "Rotations",
  resolved: "Resolved",
} as const satisfies Record<IncidentView, string>;

/** What it means that a view holds nothing. */
export const emptyWords = {
  inbox: "The Inbox is empty. Every leak that was found has an answer.",
  check_liveness: "No key waits for a check.",
  later: "Nothing was put off.",
  open: "No incident is open.",
  mine: "You lead no open incident.",
  helping: "You and your teams are put on no open incident.",
  unassigned: "Every confirmed incident has a lead.",
  late: "Nothing is late.",
  ready: "No key may be deactivated yet.",
  waiting: "No incident waits for anybody.",
  rotations: "No planned rotation is open.",
  resolved: "No incident is resolved yet.",
} as const satisfies Record<IncidentView, string>;

const phaseWords = {
  assess: "Assess",
  investigate: "Investigate",
  prepare: "Prepare",
  rotate: "Rotate",
  deactivate: "Deactivate",
  monitor: "Monitor",
  close: "Close",
} as const satisfies Record<Phase, string>;

export function phaseText({ state, phase }: IncidentRow): string {
  if (state === "active" || state === "monitoring") {
    return phase === null ? stateWords[state].word : phaseWords[phase];
  }
  return stateWords[state].word;
}

/** How long it may take from finding to containing: "15 min". */
export function targetText({ detectedAt, dueAt }: IncidentRow): string {
  if (dueAt === null) return "Once confirmed";
  return durationText(new Date(dueAt).getTime() - new Date(detectedAt).getTime());
}
