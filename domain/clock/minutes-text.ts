import { z } from "zod";

const units = { d: 1_440, h: 60, min: 1 } as const;
const wording =
  /^(?:(\d{1,4})\s*d(?:ays?)?)?\s*(?:(\d{1,5})\s*h(?:ours?)?)?\s*(?:(\d{1,6})\s*m(?:in(?:utes?)?)?)?$/i;
const mostMinutes = 366 * units.d;

/** "15 min", "1 h 30 min", "14 d": exact, so that reading it back gives the same minutes. */
export function minutesText(minutes: number): string {
  let left = minutes;
  const parts: string[] = [];
  for (const [unit, size] of Object.entries(units)) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.length === 0 ? "0 min" : parts.join(" ");
}

function minutesOf(text: string): number | null {
  const match = wording.exec(text.trim());
  if (match === null || text.trim() === "") return null;
  const [days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * units.d + (hours ?? 0) * units.h + (minutes ?? 0);
}

/** As a person writes it in a form, or plain minutes from a machine. Minutes come out. */
export const minutesInput = z
  .union([z.number(), z.string()], "Write a duration, as 15 min, 4 h or 14 d.")
  .transform((typed, ctx) => {
    const minutes = typeof typed === "number" ? typed : minutesOf(typed);
    if (minutes === null || !Number.isInteger(minutes)) {
      ctx.addIssue("Write a duration, as 15 min, 4 h or 14 d.");
      return z.NEVER;
    }
    if (minutes < 1 || minutes > mostMinutes) {
      ctx.addIssue("Choose between 1 minute and 366 days.");
      return z.NEVER;
    }
    return minutes;
  });
