"use client";

import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useState } from "react";

import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { EventIncidentDto } from "@/domain/leak-event/leak-event-dto";

import type { LeakEventActions } from "./leak-event-actions";
import { PickList } from "./pick-list";

type MoveHereProps = { event: number; action: LeakEventActions["moveIncidents"] };

/** By number, from wherever they are. All of another event: the two are merged. */
export function MoveHereDialog({ event, action }: MoveHereProps) {
  return (
    <FormDialog
      title={`Move incidents into EVENT-${event}`}
      description="They share its cause, messages and clean-up from then on. It can be undone below."
      trigger={<Button>Move incidents here…</Button>}
      action={action}
      submit="Move them here"
      done="Moved. Undo it below."
    >
      <input type="hidden" name="event" value={event} />
      <NumbersField />
    </FormDialog>
  );
}

type SplitOffProps = {
  incidents: readonly EventIncidentDto[];
  action: LeakEventActions["createLeakEvent"];
};

/** Some of these came out by another act: an event of their own. */
export function SplitOffDialog({ incidents, action }: SplitOffProps) {
  const router = useRouter();
  return (
    <FormDialog
      title="Split some off"
      description="They get an event of their own. It can be undone there."
      trigger={<Button>Split some off…</Button>}
      action={action}
      submit="Split them off"
      done="They have an event of their own."
      onDone={(made) => router.push(`/events/${(made as { number: number }).number}` as Route)}
    >
      <TextField
        name="title"
        label="Name of the new event"
        hint="What the act was: a stolen laptop, a screenshot in a talk."
        required
        maxLength={200}
      />
      <PickList
        name="numbers"
        legend="Incidents that belong to it"
        options={incidents.map(({ number, title }) => ({
          value: number,
          label: (
            <>
              LEAK-{number} <bdi>{title}</bdi>
            </>
          ),
        }))}
      />
    </FormDialog>
  );
}

type NewEventProps = {
  action: LeakEventActions["createLeakEvent"];
  /** Selected elsewhere: the dialog is open, and they stand in it. */
  numbers: readonly number[];
};

export function NewEventDialog({ action, numbers }: NewEventProps) {
  const router = useRouter();
  const [open, setOpen] = useState(numbers.length > 0);
  return (
    <FormDialog
      title="Put incidents into one event"
      description="For what one act exposed, where the findings do not say so."
      trigger={<Button variant="primary">Put incidents together</Button>}
      open={open}
      onOpenChange={setOpen}
      action={action}
      submit="Make the event"
      done="The event is made."
      onDone={(made) => router.push(`/events/${(made as { number: number }).number}` as Route)}
    >
      <TextField
        name="title"
        label="What happened"
        hint="A stolen laptop, a screenshot in a talk."
        required
        maxLength={200}
      />
      <NumbersField defaultValue={numbers.map((number) => `LEAK-${number}`).join(", ")} />
    </FormDialog>
  );
}

function NumbersField({ defaultValue = "" }: { defaultValue?: string }) {
  return (
    <TextField
      name="numbers"
      defaultValue={defaultValue}
      label="Incidents"
      hint="Their numbers, as in LEAK-4, LEAK-7, 12."
      required
      maxLength={4_000}
      autoComplete="off"
    />
  );
}
