import type { RoomDto } from "@/domain/incident/room-dto";

type Misuse = RoomDto["misuse"];

/** Behind the verdict: " (logs cover 90 of 210 exposed days)", and whether that was only said. */
export function coverageText({ coverageDays, exposedDays, source, reviewed }: Misuse): string {
  if (coverageDays !== null && exposedDays !== null) {
    const said = source === "said" ? ", as said" : "";
    return ` (logs cover ${coverageDays} of ${exposedDays} exposed days${said})`;
  }
  if (reviewed === null) return "";
  return ` (logs read so far cover ${reviewed.coveredDays} of ${reviewed.exposedDays} exposed days)`;
}

export function coverageHint({ exposedDays, reviewed }: Misuse): string {
  if (reviewed !== null) {
    const { coveredDays, exposedDays: all } = reviewed;
    return `The log reviews cover ${coveredDays} of ${all}. Leave it empty to take that.`;
  }
  return exposedDays === null ? "How far back do they reach?" : `Of ${exposedDays} exposed days.`;
}
