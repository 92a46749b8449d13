"use client";

import {
  keyStateWords,
  resolutionWords,
  severityWords,
  visibilityWords,
} from "@/components/incident/incident-words";
import { DueTime } from "@/components/time/due-time";
import { LiveClock } from "@/components/time/live-clock";
import { RelativeTime } from "@/components/time/relative-time";
import { useNow } from "@/components/time/viewer";
import { StatePill } from "@/components/ui/state-pill";
import type { Tone } from "@/components/ui/tone";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { Visibility } from "@/domain/occurrence/occurrence";
import { durationText } from "@/lib/duration-text";

type Cell = { row: IncidentRow };
type KeyCell = { row: Pick<IncidentRow, "keyState"> & Partial<Pick<IncidentRow, "keyStateSince">> };

export function SeverityCell({ row }: Cell) {
  const { word, tone } = severityWords[row.severity];
  return (
    <StatePill tone={tone} plain>
      {word}
      {row.severity !== row.severityComputed && (
        <span className="text-12 text-muted">
          {" "}
          computed {severityWords[row.severityComputed].word.toLowerCase()}
        </span>
      )}
    </StatePill>
  );
}

/** "Live", "Dead 14 min": how long a live one is exposed stands in a column of its own. */
export function KeyStateCell({ row }: KeyCell) {
  const { word, tone } = keyStateWords[row.keyState];
  const now = useNow();
  const since = row.keyStateSince;
  return (
    <StatePill tone={tone} plain>
      {word}
      {since != null && (row.keyState === "dead" || row.keyState === "disabled") && (
        <> {durationText(Math.max(0, now.getTime() - new Date(since).getTime()))}</>
      )}
    </StatePill>
  );
}

export function NameCell({
  row,
}: {
  row: Pick<IncidentRow, "number" | "secretType" | "keyName"> &
    Partial<Pick<IncidentRow, "keyLabel">>;
}) {
  return (
    <>
      LEAK-{row.number} <bdi className="font-normal">{row.secretType.name}</bdi>
      <bdi className="font-normal text-muted"> · {row.keyName}</bdi>
      {row.keyLabel != null && (
        <span className="font-mono text-12 font-normal text-muted"> {row.keyLabel}</span>
      )}
    </>
  );
}

const exposureTones = {
  public: "will_hurt",
  internal: "in_hand",
  restricted: "in_hand",
  unknown: "not_known",
} as const satisfies Record<Visibility, Tone>;

export function ExposureCell({ row }: Cell) {
  if (row.kind === "planned_rotation") return <span className="text-muted">Not exposed</span>;
  return (
    <StatePill tone={exposureTones[row.exposure]} plain>
      {row.exposure === "unknown" ? "Not known" : visibilityWords[row.exposure]}
    </StatePill>
  );
}

export function LiveForCell({ row }: Cell) {
  if (row.kind === "planned_rotation") return <span className="text-muted">No clock</span>;
  if (row.liveSince === null) return <span className="text-muted">Stopped</span>;
  return <LiveClock since={row.liveSince} />;
}

export function DueCell({ row }: { row: Pick<IncidentRow, "dueAt" | "containedAt" | "state"> }) {
  if (row.dueAt !== null) return <DueTime at={row.dueAt} doneAt={row.containedAt} />;
  return (
    <span className="text-muted">{row.state === "triage" ? "Once confirmed" : "No limit"}</span>
  );
}

export function NextStepCell({ row }: Cell) {
  if (row.state === "resolved") {
    return (
      <>Closed: {row.resolution === null ? "not known why" : resolutionWords[row.resolution]}</>
    );
  }
  if (row.waitingFor !== null) {
    return (
      <>
        Waits for <bdi>{row.waitingFor}</bdi>
        {row.waitingUntil !== null && <WaitingUntil until={row.waitingUntil} />}
      </>
    );
  }
  if (row.state === "monitoring" && row.watchUntil !== null) {
    return (
      <>
        Watch ends <RelativeTime at={row.watchUntil} inRow />
      </>
    );
  }
  return <>{row.nextStep ?? <span className="text-muted">Nothing to do now</span>}</>;
}

function WaitingUntil({ until }: { until: string }) {
  const now = useNow();
  const overdue = new Date(until) < now;
  return (
    <span className={overdue ? "text-will-hurt" : undefined}>
      , {overdue && "overdue since "}
      <RelativeTime at={until} inRow />
    </span>
  );
}

export function MovedCell({ row }: { row: Pick<IncidentRow, "consumers" | "moved" | "down"> }) {
  if (row.consumers === 0) return <span className="text-not-known">None known</span>;
  return (
    <span>
      {row.moved} of {row.consumers}
      {row.down > 0 && (
        <StatePill tone="hurting" plain className="ml-2">
          {row.down} down
        </StatePill>
      )}
    </span>
  );
}

export function FoundInCell({ row }: Cell) {
  if (row.foundIn === null) return <span className="text-not-known">Not known</span>;
  return (
    <span>
      <bdi>{row.foundIn}</bdi>
      {row.places > 1 && <span className="text-muted"> and {row.places - 1} more</span>}
    </span>
  );
}
