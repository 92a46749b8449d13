import type { ImportDto } from "@/domain/import/import-dto";
import type { ImportMode, ImportState } from "@/domain/import/import";
import type { SeenAgain } from "@/domain/incident/seen-again";
import type { Tone } from "@/components/ui/tone";

export const importStateWords = {
  reading: { word: "Being read", tone: "in_hand" },
  ready: { word: "Waits for a decision", tone: "will_hurt" },
  applying: { word: "Being applied", tone: "in_hand" },
  applied: { word: "Applied", tone: "proved" },
  cancelled: { word: "Stopped", tone: "not_known" },
  failed: { word: "Not readable", tone: "hurting" },
} as const satisfies Record<ImportState, { word: string; tone: Tone }>;

export const importModeWords = {
  new: "New leaks",
  backlog: "First scan of old material",
} as const satisfies Record<ImportMode, string>;

export const seenAgainWords = {
  nothing: "at a known place: nothing changes",
  occurrence: "at a new place: added to its incident",
  seen_again_dead: "of a key proved dead: noted, not reopened",
  reopen: "after its incident was closed: reopens it",
  count: "of a dismissed one: only counted",
} as const satisfies Record<SeenAgain, string>;

export function importName(row: Pick<ImportDto, "fileName" | "tool">): string {
  return row.fileName ?? `${row.tool} report`;
}
