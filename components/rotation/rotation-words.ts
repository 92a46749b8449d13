import type { Tone } from "@/components/ui/tone";
import type { RotationStand } from "@/domain/rotation/rotation";

export const standWords = {
  not_begun: { word: "Not begun", tone: "not_known" },
  in_hand: { word: "Moving", tone: "in_hand" },
  watched: { word: "Old key is down", tone: "in_hand" },
  done: { word: "Done", tone: "proved" },
  closed: { word: "Closed otherwise", tone: "not_known" },
  leaked: { word: "Leaked", tone: "hurting" },
} as const satisfies Record<RotationStand, { word: string; tone: Tone }>;

/** "November 2026" of "2026-11". */
export function monthText(month: string): string {
  const parts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(`${month}-01T00:00:00Z`));
}

export function dayText(at: Date): string {
  return at.toISOString().slice(0, 10);
}
