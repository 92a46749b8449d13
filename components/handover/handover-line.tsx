"use client";

import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";

import { HandoverActs } from "./handover-acts";
import type { HandoverActions } from "./handover-actions";
import { StandingText } from "./standing-text";

/** In the room: the lead is offered to somebody, who has not answered. */
export function HandoverLine() {
  const { handover } = useRoom();
  const { actions, me } = useRoomTools();
  if (handover === null) return null;
  const { from, to, note, standing, askedAt } = handover;
  return (
    <section aria-label="Hand-over" className="flex flex-col gap-1 rounded-md border p-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatePill tone="in_hand" plain>
          Hand-over
        </StatePill>
        <span>
          <bdi>{from.name}</bdi> asks {to.id === me ? "you" : <bdi>{to.name}</bdi>} to take over,{" "}
          <RelativeTime at={askedAt} />
        </span>
        <HandoverActs handover={handover} actions={actions as HandoverActions} />
      </div>
      {note !== null && (
        <p dir="auto" className="break-words whitespace-pre-line text-muted">
          {note}
        </p>
      )}
      {standing !== null && <StandingText text={standing} />}
    </section>
  );
}
