import { type CountAnswer, countText } from "@/domain/incident/count-answer";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { IncidentCounts } from "@/domain/incident/row-dto";
import { EmptyState } from "@/components/ui/empty-state";

import { FirstRun } from "./first-run";
import { emptyWords } from "./incident-list-words";

type Counted = { counts: Promise<IncidentCounts> };

export async function ViewCount({ counts, view }: Counted & { view: IncidentView }) {
  return countText((await counts).views[view]);
}

export async function MatchingCount({ counts }: Counted) {
  return countText((await counts).matching);
}

type EmptyViewProps = Counted & { view: IncidentView; mayReport: boolean; mayImport: boolean };

/** A view that holds nothing says what that means; with no data at all, how to begin. */
export async function EmptyView({ counts, view, ...may }: EmptyViewProps) {
  const { open, resolved } = (await counts).views;
  if (isNone(open) && isNone(resolved)) return <FirstRun {...may} />;
  return <EmptyState title={emptyWords[view]} />;
}

function isNone(count: CountAnswer): boolean {
  return count !== null && count.number === 0 && !count.more;
}
