import { kindSentences } from "@/domain/event/kind-sentences";

/** What events are about, for a filter: the part of each kind before the dot. */
export const eventNouns: readonly string[] = [
  ...new Set(Object.keys(kindSentences).map((kind) => kind.split(".")[0] ?? kind)),
].toSorted((a, b) => a.localeCompare(b));
