import type { IncidentKind, IncidentState, Resolution } from "@/domain/incident/incident";

/** How far the rotation of one key is. leaked: an incident that began as a leak, or became one. */
export const rotationStands = [
  "not_begun",
  "in_hand",
  "watched",
  "done",
  "closed",
  "leaked",
] as const;
export type RotationStand = (typeof rotationStands)[number];

export type RotationIncident = {
  kind: IncidentKind;
  state: IncidentState;
  resolution: Resolution | null;
};

export function rotationStand(incident: RotationIncident | null): RotationStand {
  if (incident === null) return "not_begun";
  if (incident.state === "resolved") return incident.resolution === "revoked" ? "done" : "closed";
  if (incident.kind === "leak") return "leaked";
  return incident.state === "monitoring" ? "watched" : "in_hand";
}

export type RotationProgress = { keys: number; begun: number; dead: number; done: number };

/** A watched key's old value is down already; only a closed rotation is done. */
export function rotationProgress(stands: readonly RotationStand[]): RotationProgress {
  const count = (...which: RotationStand[]) => stands.filter((one) => which.includes(one)).length;
  return {
    keys: stands.length,
    begun: stands.length - count("not_begun"),
    dead: count("watched", "done"),
    done: count("done"),
  };
}

const dayMs = 86_400_000;

/** When the next value has to be there, after a rotation was done; null: nothing is said. */
export function nextRotateBy(done: Date, everyDays: number | null): Date | null {
  return everyDays === null ? null : startOfDay(new Date(done.getTime() + everyDays * dayMs));
}

/** Of a key that is planned until a day: an earlier date of its own stays. */
export function dueInPlan(rotateBy: Date | null, until: Date): Date {
  return rotateBy !== null && rotateBy <= until ? rotateBy : until;
}

/** A day, not a moment: it is the same day everywhere. */
function startOfDay(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
}
