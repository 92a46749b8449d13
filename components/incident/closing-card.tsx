"use client";

import { AcceptedUntil } from "@/components/accepted-risk/accepted-until";
import { ActionButton } from "@/components/form/action-button";
import { TextAreaField } from "@/components/form/text-field";
import { NextStepFrame } from "@/components/step/next-step-frame";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { Button } from "@/components/ui/button";

import { resolutionWords } from "./incident-words";
import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog } from "./room-dialog";

/** Nothing is left to do but to wait, or to close. */
export function ClosingCard() {
  const { closing, number, watch } = useRoom();
  const { actions, may } = useRoomTools();
  const mayClose = closing.blockers.length === 0;
  return (
    <NextStepFrame
      title={mayClose ? "Close the incident" : "What still keeps it open"}
      primary={
        mayClose &&
        may["incident.resolve"] && (
          <ActionButton
            variant="primary"
            action={actions.resolveIncident}
            input={{ number }}
            done="Closed as revoked."
          >
            Close it as revoked
          </ActionButton>
        )
      }
    >
      <ClosingBlockers />
      {watch.until !== null && !watch.passed && (
        <p className="text-muted">
          The watch ends <AbsoluteTime at={watch.until} />.
        </p>
      )}
    </NextStepFrame>
  );
}

export function ClosingBlockers() {
  const { closing } = useRoom();
  if (closing.blockers.length === 0) return <p>Everything that closing needs is there.</p>;
  return (
    <ul className="list-disc pl-4">
      {closing.blockers.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function ResolvedCard() {
  const { resolution, acceptance } = useRoom();
  const { may } = useRoomTools();
  return (
    <NextStepFrame
      title={resolution === null ? "Closed" : `Closed: ${resolutionWords[resolution]}`}
      primary={null}
    >
      {acceptance === null ? (
        <p className="text-muted">Nothing is left to do here.</p>
      ) : (
        <AcceptedUntil acceptance={acceptance} />
      )}
      {may["incident.reopen"] && (
        <div>
          <RoomDialog
            verb="reopenIncident"
            title="Open it again"
            trigger={<Button>Reopen…</Button>}
            submit="Open it again"
            done="Open again."
          >
            <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
          </RoomDialog>
        </div>
      )}
    </NextStepFrame>
  );
}
