import { z } from "zod";

const place = "rekey.palette.recent";
const most = 6;

const recentSchema = z.array(z.object({ label: z.string(), path: z.string() })).max(most);
export type Recent = z.infer<typeof recentSchema>[number];

/** Where this browser went by the palette, latest first. An incident is its number and no more. */
export function readRecent(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return recentSchema.catch([]).parse(kept);
  } catch {
    return [];
  }
}

export function keepRecent(gone: Recent): void {
  const others = readRecent().filter(({ path }) => path !== gone.path);
  try {
    localStorage.setItem(place, JSON.stringify([gone, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing forgets it.
  }
}

/** Whoever signs out leaves nothing to the next person at this browser. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
