import type { Route } from "next";
import Link from "next/link";

import { severityWords } from "@/components/incident/incident-words";
import { countText } from "@/domain/incident/count-answer";
import { LiveClock } from "@/components/time/live-clock";
import { StatePill } from "@/components/ui/state-pill";
import type { OpenOfSeverity } from "@/domain/home/home-dto";

/** How bad it is: each number leads to exactly its rows, each clock to the one that runs longest. */
export function OpenBySeverity({ open }: { open: readonly OpenOfSeverity[] }) {
  return (
    <ul className="grid grid-cols-2 gap-2 lg:grid-cols-4">
      {open.map(({ severity, count, longestLive }) => {
        const { word, tone } = severityWords[severity];
        const none = count?.number === 0;
        return (
          <li key={severity} className="min-w-0 rounded-md border bg-surface px-3 py-2">
            <Link
              href={`/incidents?view=open&severity=${severity}` as Route}
              className="flex items-center justify-between gap-2 rounded-sm hover:underline"
            >
              <StatePill tone={none ? "not_known" : tone} plain>
                {word}
              </StatePill>
              <span className="text-20 font-semibold tabular-nums">{countText(count)}</span>
              <span className="sr-only">open</span>
            </Link>
            <p className="min-h-5 text-12 text-muted tabular-nums">
              {longestLive === null ? (
                <>{none ? "None open" : "None live"}</>
              ) : (
                <>
                  <Link
                    href={`/incidents/${longestLive.number}` as Route}
                    className="rounded-sm hover:underline"
                  >
                    LEAK-{longestLive.number}
                  </Link>{" "}
                  live <LiveClock since={longestLive.liveSince} />
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
