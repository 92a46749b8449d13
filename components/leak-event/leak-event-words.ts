import type { LinkKind } from "@/domain/incident/link";
import type { LinkDto } from "@/domain/incident/related-dto";
import type { LeakEventSource } from "@/domain/leak-event/leak-event";
import { counted } from "@/lib/counted";

export const sourceWords = {
  commit: "One commit",
  file: "One file",
  image_layer: "One image layer",
  message: "One message",
  place: "One place",
  by_hand: "Put together by hand",
  unknown: "Not known what it was",
} as const satisfies Record<LeakEventSource, string>;

export const linkWords = {
  same_event: "Same event",
  derived_from: "Derived from",
  reused_value: "Reused value",
} as const satisfies Record<LinkKind, string>;

export const linkHints = {
  same_event: "One act exposed both, but they stay in their own events.",
  derived_from: "Whoever had the other key could make this one.",
  reused_value: "The same value is used for both.",
} as const satisfies Record<LinkKind, string>;

/** "derived from LEAK-4", read from the incident on whose page it stands. */
export function linkSentence({ kind, outward, number }: Omit<LinkDto, "id">): string {
  const other = `LEAK-${number}`;
  switch (kind) {
    case "same_event":
      return `same event as ${other}`;
    case "derived_from":
      return outward ? `derived from ${other}` : `${other} is derived from it`;
    case "reused_value":
      return `value reused in ${other}`;
  }
}

export function otherCount(count: number): string {
  return count === 1 ? "1 other" : `${count} others`;
}

export function incidentCount(count: number): string {
  return counted(count, "incident");
}
