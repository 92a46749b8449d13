"use client";

import { useState } from "react";

import { ActionButton } from "@/components/form/action-button";
import { TextAreaField } from "@/components/form/text-field";
import { answerWords } from "@/components/incident/incident-words";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { yesNoUnknown } from "@/domain/incident/incident";
import type { RoomDto } from "@/domain/incident/room-dto";

import { UnknownMayBreakDialog } from "./inventory-dialogs";
import type { RoomFormProps } from "./room-form";

type HuntItem = RoomDto["hunt"][number];

/** Eight places where consumers hide. Each answer is kept at once. */
export function HuntDialog({ open, onOpenChange }: RoomFormProps) {
  const { hunt } = useRoom();
  const { may } = useRoomTools();
  const [asking, setAsking] = useState(false);
  const unknown = hunt.filter((item) => item.answer === "unknown").length;
  return (
    <>
      <Dialog
        {...{ open, onOpenChange }}
        title="Hunt for hidden consumers"
        description="Each answer is kept at once. For a yes, add the consumer to the board."
        size="large"
      >
        <ul className="divide-y border-y">
          {hunt.map((item) => (
            <HuntRow key={item.place} item={item} />
          ))}
        </ul>
        <DialogActions>
          {unknown > 0 && may["signature.request"] && (
            <Button
              variant="quiet"
              onClick={() => {
                onOpenChange(false);
                setAsking(true);
              }}
            >
              Accept what is unknown…
            </Button>
          )}
          <DialogClose>
            <Button>Back to the room</Button>
          </DialogClose>
        </DialogActions>
      </Dialog>
      <UnknownMayBreakDialog open={asking} onOpenChange={setAsking} />
    </>
  );
}

function HuntRow({ item }: { item: HuntItem }) {
  const { actions, number, may } = useRoomTools();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p>{item.question}</p>
        <p className="text-12 text-muted">
          {item.answer === null || item.at === null ? (
            "Not answered yet"
          ) : (
            <>
              {answerWords[item.answer]}, <bdi>{item.by}</bdi>, <RelativeTime at={item.at} />
            </>
          )}
        </p>
        {item.note !== null && (
          <p dir="auto" className="text-12 break-words">
            {item.note}
          </p>
        )}
      </div>
      {may["hunt.answer"] && (
        <div role="group" aria-label={item.question} className="flex gap-1">
          {yesNoUnknown.map((answer) => (
            <ActionButton
              key={answer}
              size="small"
              variant={item.answer === answer ? "secondary" : "quiet"}
              aria-pressed={item.answer === answer}
              action={actions.answerHunt}
              input={{ number, place: item.place, answer, note: item.note ?? undefined }}
            >
              {answerWords[answer]}
            </ActionButton>
          ))}
          {item.answer !== null && <HuntNote item={item} answer={item.answer} />}
        </div>
      )}
    </li>
  );
}

function HuntNote({ item, answer }: { item: HuntItem; answer: string }) {
  return (
    <RoomDialog
      verb="answerHunt"
      input={{ place: item.place, answer }}
      title={item.question}
      trigger={
        <Button size="small" variant="quiet">
          Note…
        </Button>
      }
      submit="Save the note"
      draft={`hunt-${item.place}`}
    >
      <TextAreaField
        name="note"
        label="Where was it looked, or which consumer is it?"
        defaultValue={item.note ?? undefined}
        maxLength={2_000}
      />
    </RoomDialog>
  );
}
