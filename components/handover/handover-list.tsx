"use client";

import type { Route } from "next";
import Link from "next/link";

import { useFrame } from "@/components/frame/use-frame";
import { ActionButton } from "@/components/form/action-button";
import { RelativeTime } from "@/components/time/relative-time";
import type { FrameDto } from "@/domain/frame/frame-dto";
import type { HandoverDto } from "@/domain/handover/handover-dto";

import { HandoverActs, tellAccepted } from "./handover-acts";
import type { HandoverActions } from "./handover-actions";
import { StandingText } from "./standing-text";

type HandoverListProps = {
  handovers: readonly HandoverDto[];
  actions: HandoverActions;
  /** With where each stood. The frame's list is too narrow for it. */
  withStanding?: boolean;
};

/** What waits for my answer first, then what I wait for. */
export function HandoverList({ handovers, actions, withStanding = false }: HandoverListProps) {
  const asked = handovers.filter(({ may }) => may.answer);
  const sorted = [...asked, ...handovers.filter(({ may }) => !may.answer)];
  return (
    <div className="flex flex-col gap-2">
      {asked.length > 1 && (
        <div>
          <ActionButton
            size="small"
            action={actions.acceptHandovers}
            input={{ ids: asked.map(({ id }) => id) }}
            onDone={tellAccepted}
          >
            Take all {asked.length} over
          </ActionButton>
        </div>
      )}
      <ul className="flex flex-col divide-y">
        {sorted.map((handover) => (
          <li key={handover.id} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
            <Link
              href={`/incidents/${handover.incident.number}` as Route}
              className="rounded-sm font-medium hover:underline"
            >
              LEAK-{handover.incident.number} <bdi>{handover.incident.title}</bdi>
            </Link>
            <p className="text-12 text-muted">
              {handover.may.answer ? (
                <>
                  <bdi>{handover.from.name}</bdi> asks you to take over
                </>
              ) : (
                <>
                  <bdi>{handover.to.name}</bdi> is asked to take over
                </>
              )}
              , <RelativeTime at={handover.askedAt} inRow />
            </p>
            {handover.note !== null && (
              <p dir="auto" className="break-words whitespace-pre-line">
                {handover.note}
              </p>
            )}
            {withStanding && handover.standing !== null && (
              <StandingText text={handover.standing} />
            )}
            <HandoverActs handover={handover} actions={actions} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The list by itself; it follows the frame's answers. */
export function HandoverPage({ drawn, actions }: { drawn: FrameDto; actions: HandoverActions }) {
  const { handovers } = useFrame(drawn).frame;
  if (handovers.length === 0) {
    return <p className="text-muted">No hand-over waits for you or for others.</p>;
  }
  return (
    <div className="max-w-3xl">
      <HandoverList handovers={handovers} actions={actions} withStanding />
    </div>
  );
}
