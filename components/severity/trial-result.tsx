"use client";

import Link from "next/link";

import { severityWords, stateWords } from "@/components/incident/incident-words";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { RulesTrial, TrialChange } from "@/domain/severity/rules-trial";

const columns: readonly LiteColumn<TrialChange>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ number, title }) => (
      <Link href={`/incidents/${number}`} className="text-link">
        LEAK-{number} <bdi>{title}</bdi>
      </Link>
    ),
  },
  { id: "from", header: "Now", cell: ({ from }) => severityWords[from].word },
  {
    id: "to",
    header: "Would be",
    cell: ({ to, because }) => (
      <>
        {severityWords[to].word} <span className="text-muted">because {because}</span>
      </>
    ),
  },
  { id: "state", header: "State", cell: ({ state }) => stateWords[state].word },
];

/** What the rules on the page would change, before they are saved. */
export function TrialResult({ trial }: { trial: RulesTrial }) {
  return (
    <section aria-label="What would change" className="flex flex-col gap-2 text-13">
      <p role="status">{sentence(trial)}</p>
      {trial.changed > 0 && (
        <DataTableLite
          caption="Incidents that would change"
          columns={columns}
          rows={trial.changes}
          getRowId={({ number }) => String(number)}
          empty=""
        />
      )}
      {trial.changed > trial.changes.length && (
        <p className="text-muted">{trial.changed - trial.changes.length} more are not listed.</p>
      )}
    </section>
  );
}

function sentence({ looked, more, changed, open }: RulesTrial): string {
  const all = more ? `the newest ${looked}` : String(looked);
  if (looked === 0) return "There is no leak yet to try them on.";
  if (changed === 0) return `None of ${all} leaks would change.`;
  return `${changed} of ${all} leaks would be called otherwise. Saving changes the ${open} open ones.`;
}
