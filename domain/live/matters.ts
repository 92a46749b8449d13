import type { LiveHint } from "./live-hint";

/** What a page cares about: one incident, or every row of a list. */
export type LiveFilter = "incidents" | "inventory" | "signatures" | "home" | { incident: number };

const inventoryNouns = new Set([
  "consumer",
  "dependency",
  "environment",
  "key",
  "key_version",
  "rotation_plan",
  "service",
  "team",
]);

/** Whether a page with this filter shows something else after this hint. */
export function matters(filter: LiveFilter, hint: LiveHint): boolean {
  switch (filter) {
    case "incidents":
    case "signatures":
      return hint.incident !== undefined || nounsOf(hint).includes("import");
    case "inventory":
      return hint.incident !== undefined || nounsOf(hint).some((noun) => inventoryNouns.has(noun));
    case "home":
      return true;
    default:
      return hint.incident === filter.incident;
  }
}

function nounsOf({ kind, subjects }: LiveHint): string[] {
  return [kind.split(".", 1)[0] ?? "", ...subjects.map(({ noun }) => noun)];
}
