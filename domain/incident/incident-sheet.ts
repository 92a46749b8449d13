import type { IncidentRow } from "@/domain/incident/row-dto";

type Cell = { header: string; text: (row: IncidentRow) => string };

/** What a sheet of incidents can hold, by the table's names of its columns. Times are ISO 8601. */
export const sheetColumns = {
  incident: { header: "incident", text: ({ number }) => `LEAK-${number}` },
  key: { header: "key", text: ({ keyName }) => keyName },
  keyLabel: { header: "key_label", text: ({ keyLabel }) => keyLabel ?? "" },
  type: { header: "type", text: ({ secretType }) => secretType.name },
  severity: { header: "severity", text: ({ severity }) => severity },
  keyState: { header: "key_state", text: ({ keyState }) => keyState },
  exposure: { header: "exposure", text: ({ exposure }) => exposure },
  live: { header: "live_since", text: ({ liveSince }) => liveSince ?? "" },
  due: { header: "due_at", text: ({ dueAt }) => dueAt ?? "" },
  phase: { header: "state", text: ({ state }) => state },
  nextStep: { header: "next_step", text: ({ nextStep }) => nextStep ?? "" },
  moved: { header: "moved", text: ({ moved, consumers }) => `${moved} of ${consumers}` },
  foundIn: { header: "found_in", text: ({ foundIn }) => foundIn ?? "" },
  places: { header: "places", text: ({ places }) => String(places) },
  lead: { header: "lead", text: ({ lead }) => lead?.name ?? "" },
  found: { header: "found_at", text: ({ detectedAt }) => detectedAt },
  closed: { header: "closed_at", text: ({ resolvedAt }) => resolvedAt ?? "" },
  resolution: { header: "resolution", text: ({ resolution }) => resolution ?? "" },
  laterUntil: { header: "later_until", text: ({ laterUntil }) => laterUntil ?? "" },
} as const satisfies Record<string, Cell>;
type SheetColumn = keyof typeof sheetColumns;
const all = Object.keys(sheetColumns) as SheetColumn[];

/**
 * The columns asked for, in their order; the incident and its key always come first, for a line to
 * say what it is about. None asked for: all. What is no column of a sheet is left out.
 */
export function chosenCells(asked: readonly string[] | undefined): Cell[] {
  const known = (asked ?? []).filter((id): id is SheetColumn => Object.hasOwn(sheetColumns, id));
  const ids = new Set<SheetColumn>(known.length === 0 ? all : ["incident", "key", ...known]);
  return [...ids].map((id) => sheetColumns[id]);
}
