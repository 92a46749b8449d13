"use client";

import { AbsoluteTime } from "@/components/time/absolute-time";
import { RelativeTime } from "@/components/time/relative-time";
import { useNow } from "@/components/time/viewer";
import { StatePill } from "@/components/ui/state-pill";

/** Whom or what we wait for. A date that has passed is said, for nobody else will say it. */
export function WaitingFor({ what, until }: { what: string; until: string | null }) {
  const now = useNow();
  const overdue = until !== null && new Date(until) < now;
  return (
    <span dir="auto" className="inline-flex flex-wrap items-center gap-x-1">
      {overdue && (
        <StatePill tone="will_hurt" plain>
          Overdue
        </StatePill>
      )}
      <span>
        Waiting for {what}
        {until !== null &&
          (overdue ? (
            <>
              , was due <RelativeTime at={until} />
            </>
          ) : (
            <>
              , until <AbsoluteTime at={until} />
            </>
          ))}
      </span>
    </span>
  );
}
