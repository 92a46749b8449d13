"use server";

import { toAction } from "@/server/action";
import { markSeen as markSeenVerb } from "@/server/home/mark-seen";
import { searchPalette as searchPaletteVerb } from "@/server/palette/search-palette";

export const markSeen = toAction(markSeenVerb);
export const searchPalette = toAction(searchPaletteVerb);
