import { z } from "zod";

import type { IncidentState } from "@/domain/incident/incident";

/**
 * The ready-made questions to the list of incidents. "open" is every leak that is not resolved.
 * Planned rotations and drills have a view of their own, and stand in "mine".
 */
export const incidentViews = [
  "inbox",
  "check_liveness",
  "later",
  "open",
  "mine",
  "helping",
  "unassigned",
  "late",
  "ready",
  "waiting",
  "rotations",
  "resolved",
] as const;
export const incidentViewSchema = z.enum(incidentViews);
export type IncidentView = z.infer<typeof incidentViewSchema>;

const open = ["triage", "active", "monitoring"] as const;
const answered = ["active", "monitoring"] as const;

/** In which states an incident can answer to a view at all: the list is read state by state. */
export const statesOfView = {
  inbox: ["triage"],
  check_liveness: ["triage"],
  later: ["triage"],
  open,
  mine: open,
  helping: open,
  unassigned: answered,
  late: answered,
  ready: ["active"],
  waiting: open,
  rotations: open,
  resolved: ["resolved"],
} as const satisfies Record<IncidentView, readonly IncidentState[]>;
