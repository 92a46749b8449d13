import { z } from "zod";

import { shortestSearch } from "@/domain/incident/list-input";

export const searchPaletteInput = z.object({
  q: z
    .string()
    .trim()
    .min(2, "Type at least 2 characters.")
    .max(200, "Search with at most 200 characters."),
});

/** From here on words of an incident are looked through; a number is found at once. */
export const shortestWord = shortestSearch;

export const paletteKinds = ["incident", "key", "service", "person"] as const;
export type PaletteKind = (typeof paletteKinds)[number];

/** One thing to go to. */
export interface PaletteHit {
  kind: PaletteKind;
  id: string;
  label: string;
  /** Public id, team or role: what tells it from its namesake. */
  hint: string | null;
  path: string;
}
