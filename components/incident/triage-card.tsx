"use client";

import { ActionButton } from "@/components/form/action-button";
import { NextStepFrame } from "@/components/step/next-step-frame";
import { RoomFormButton } from "@/components/step/room-form-button";
import { VerdictDialog } from "@/components/step/verdict-dialogs";

import {
  AlreadyDeadDialog,
  DuplicateDialog,
  FalsePositiveDialog,
  TestKeyDialog,
} from "./dismiss-dialogs";
import { useRoom, useRoomTools } from "./room-context";

const ways = [
  { button: "False positive…", asksWhen: false, Dialog: FalsePositiveDialog },
  { button: "Test key…", asksWhen: false, Dialog: TestKeyDialog },
  { button: "Duplicate…", asksWhen: false, Dialog: DuplicateDialog },
  { button: "Dead already…", asksWhen: false, Dialog: AlreadyDeadDialog },
] as const;

const check = { button: "Record a check…", asksWhen: true, Dialog: VerdictDialog } as const;

/** The Inbox's question. Steps and due times are made when it is real. */
export function TriageCard() {
  const { number } = useRoom();
  const { actions, may } = useRoomTools();
  return (
    <NextStepFrame
      title="Is this a real leak?"
      primary={
        may["incident.confirm"] && (
          <ActionButton
            variant="primary"
            action={actions.confirmIncident}
            input={{ number }}
            done="Confirmed. The clock to contain it runs."
            undo={{ action: actions.undoConfirm, input: { number } }}
          >
            Confirm: it is real
          </ActionButton>
        )
      }
    >
      <p className="text-muted">Look at the place where it was found. A real key gets its steps.</p>
      <div className="-ml-2 flex flex-wrap gap-1">
        {may["key_version.record_verdict"] && (
          <RoomFormButton form={check} variant="quiet" size="small" />
        )}
        {may["incident.dismiss"] &&
          ways.map((form) => (
            <RoomFormButton key={form.button} form={form} variant="quiet" size="small" />
          ))}
      </div>
    </NextStepFrame>
  );
}
