import type { Grouping } from "@/domain/triage/grouping";

export const groupingWords = {
  event: "Leak event",
  key: "Key",
  repository: "Repository",
  owner: "Owner",
  type: "Type",
} as const satisfies Record<Grouping, string>;

/** What holds the rows that have none. */
export const withoutWords = {
  event: "No leak event",
  key: "No key",
  repository: "Repository not known",
  owner: "Nobody owns the key",
  type: "Type not known",
} as const satisfies Record<Grouping, string>;
