"use client";

import { LiveClock } from "@/components/time/live-clock";
import { DueTime } from "@/components/time/due-time";
import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";
import { durationText } from "@/lib/duration-text";

import { keyStateWords } from "./incident-words";
import { useRoom } from "./room-context";

/** Is it still live, for how long was it exposed, and is that late? */
export function LiveState() {
  const { old, exposure, dueAt, containedAt, kind } = useRoom();
  const { word, tone } = keyStateWords[old.state];
  return (
    <>
      <StatePill tone={tone}>
        {word}
        {exposure.liveSince !== null && (
          <>
            {" "}
            <LiveClock since={exposure.liveSince} />
          </>
        )}
      </StatePill>
      {exposure.liveSince === null && kind === "leak" && (
        <span className="text-muted">
          since <RelativeTime at={old.stateSince} />, exposed for {durationText(exposure.totalMs)}
        </span>
      )}
      {dueAt !== null && (
        <span className={containedAt === null ? undefined : "text-muted"}>
          {containedAt !== null && "due time "}
          <DueTime at={dueAt} doneAt={containedAt} />
        </span>
      )}
    </>
  );
}
