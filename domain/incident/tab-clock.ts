import type { RoomDto } from "@/domain/incident/room-dto";
import { clockText } from "@/lib/duration-text";

/** What a tab shows of an incident while its page is somewhere behind. */
export type TabFacts = Pick<RoomDto, "number" | "state" | "kind" | "dueAt" | "detectedAt"> & {
  keyState: RoomDto["old"]["state"];
  liveSince: string | null;
};

const marks = { live: "●", unknown: "◐", disabled: "○", dead: "✓" } as const;
/** Middle tones, so that they are seen on a light and on a dark row of tabs. */
const colours = { live: "#d5392f", unknown: "#8a8f9c", disabled: "#2f9e63", dead: "#2f9e63" };

/** "● 03:42 LEAK-42": hours and minutes, so that it changes once a minute. */
export function tabTitle({ number, state, keyState, liveSince }: TabFacts, now: number): string {
  const name = `LEAK-${number}`;
  if (state === "resolved") return name;
  if (liveSince === null) return `${marks[keyState]} ${name}`;
  const clock = clockText(now - new Date(liveSince).getTime()).replace(/:\d\d$/, "");
  return `${marks[keyState]} ${clock} ${name}`;
}

/**
 * A dial of 16 pixels: how much of the time until it is due has passed, in twelfths, filled once it
 * is late. Null where no clock runs: the product's own icon says enough.
 */
export function tabIcon(facts: TabFacts, now: number): string | null {
  const { state, keyState, liveSince, kind } = facts;
  if (state === "resolved" || (kind !== "leak" && liveSince === null)) return null;
  const colour = colours[keyState];
  const share = liveSince === null ? 0 : passedShare(facts, now);
  const inner =
    share >= 1
      ? `<circle cx="8" cy="8" r="7" fill="${colour}"/><path d="M8 4v5M8 11.2v.6" stroke="#fff" stroke-width="2" stroke-linecap="round"/>`
      : `<circle cx="8" cy="8" r="6" fill="#fff" stroke="${colour}" stroke-width="2.5"/>${wedge(share, colour)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${inner}</svg>`;
}

function passedShare({ dueAt, detectedAt }: TabFacts, now: number): number {
  if (dueAt === null) return 0;
  const from = new Date(detectedAt).getTime();
  const whole = new Date(dueAt).getTime() - from;
  if (whole <= 0 || now >= from + whole) return 1;
  return Math.max(0, Math.floor(((now - from) / whole) * 12) / 12);
}

function wedge(share: number, colour: string): string {
  if (share === 0) return `<circle cx="8" cy="8" r="2" fill="${colour}"/>`;
  const angle = share * 2 * Math.PI;
  const x = (8 + 4.5 * Math.sin(angle)).toFixed(2);
  const y = (8 - 4.5 * Math.cos(angle)).toFixed(2);
  return `<path d="M8 8V3.5A4.5 4.5 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z" fill="${colour}"/>`;
}
