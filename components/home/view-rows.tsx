import type { IncidentRow } from "@/domain/incident/row-dto";

import { IncidentLine } from "./next-actions";

/** The first rows of a view. */
export function ViewRows({ rows, empty }: { rows: readonly IncidentRow[]; empty: string }) {
  if (rows.length === 0) return <p className="text-13 text-muted">{empty}</p>;
  return (
    <ul className="flex flex-col divide-y border-y text-13">
      {rows.map((row) => (
        <IncidentLine key={row.id} row={row} />
      ))}
    </ul>
  );
}
