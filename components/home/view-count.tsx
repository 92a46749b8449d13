import type { Route } from "next";
import Link from "next/link";

import { countText } from "@/domain/incident/count-answer";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { IncidentCounts } from "@/domain/incident/row-dto";

type ViewCountProps = { counts: Promise<IncidentCounts>; view: IncidentView; of: string };

/** How many a view holds: the number leads to all of them. */
export async function ViewCount({ counts, view, of }: ViewCountProps) {
  return (
    <Link href={`/incidents?view=${view}` as Route} className="text-link tabular-nums">
      {countText((await counts).views[view])}
      <span className="sr-only"> {of}, show all</span>
    </Link>
  );
}
