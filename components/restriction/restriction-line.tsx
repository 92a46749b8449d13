"use client";

import { useState } from "react";

import { ActionButton } from "@/components/form/action-button";
import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { StatePill } from "@/components/ui/state-pill";
import type { ReaderHow, RestrictionDto } from "@/domain/restriction/restriction-dto";

import { RestrictDialog } from "./restrict-dialog";

const howWords: Record<ReaderHow, string> = {
  lead: "its lead",
  restricted_it: "restricted it",
  named: "named",
  break_glass: "broke the glass",
};

/** Who sees the incident, when not everybody does; else the advice where its cause asks for it. */
export function RestrictionLine() {
  const { restriction, closing } = useRoom();
  const { may } = useRoomTools();
  if (restriction !== null) return <Readers restriction={restriction} />;
  if (closing.cause !== "insider" || !may["incident.restrict"]) return null;
  return <RestrictAdvice />;
}

function RestrictAdvice() {
  const [open, setOpen] = useState(false);
  return (
    <p className="flex flex-wrap items-center gap-2">
      <StatePill tone="will_hurt" plain>
        Everybody sees it
      </StatePill>
      <span>Its cause is an insider. Restrict it to named people?</span>
      <Button size="small" onClick={() => setOpen(true)}>
        Restrict it…
      </Button>
      <RestrictDialog open={open} onOpenChange={setOpen} />
    </p>
  );
}

function Readers({ restriction }: { restriction: RestrictionDto }) {
  const { readers, mayManage, reason, suspect } = restriction;
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap items-center gap-2">
          <StatePill tone="in_hand" plain>
            Restricted
          </StatePill>
          <span>
            Seen by <bdi>{readers.map(({ name }) => name).join(", ")}</bdi>
          </span>
        </span>
      }
    >
      <div className="flex flex-col gap-2">
        {reason !== null && (
          <p dir="auto" className="break-words text-muted">
            {reason}
          </p>
        )}
        {suspect !== null && (
          <p>
            It suspects <bdi>{suspect.name}</bdi>, who sees nothing of it.
          </p>
        )}
        <ul className="flex flex-col gap-1">
          {readers.map((reader) => (
            <ReaderRow key={reader.id} reader={reader} mayManage={mayManage} />
          ))}
        </ul>
        {mayManage && (
          <div className="flex flex-wrap gap-2">
            <ShareDialog restriction={restriction} />
            <UnrestrictDialog />
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function ReaderRow({
  reader,
  mayManage,
}: {
  reader: RestrictionDto["readers"][number];
  mayManage: boolean;
}) {
  const { actions, number } = useRoomTools();
  const removable = mayManage && (reader.how === "named" || reader.how === "break_glass");
  return (
    <li className="flex flex-wrap items-center gap-2">
      <bdi>{reader.name}</bdi>
      <span className="text-muted">
        {howWords[reader.how]}
        {reader.until !== null && (
          <>
            , until <AbsoluteTime at={reader.until} />
          </>
        )}
      </span>
      {removable && (
        <ActionButton
          size="small"
          variant="quiet"
          action={actions.unshareIncident}
          input={{ number, memberId: reader.id }}
          done={`${reader.name} does not see it any more.`}
        >
          Take out
          <span className="sr-only"> {reader.name}</span>
        </ActionButton>
      )}
    </li>
  );
}

function ShareDialog({ restriction: { readers, suspect } }: { restriction: RestrictionDto }) {
  const { members } = useRoomTools();
  const named = new Set(readers.filter(({ how }) => how !== "break_glass").map(({ id }) => id));
  return (
    <RoomDialog
      verb="shareIncident"
      title="Let somebody see it"
      trigger={<Button size="small">Let somebody in…</Button>}
      submit="Let them in"
      done="That person sees it now."
    >
      <SelectField
        name="memberId"
        label="Who?"
        required
        placeholder="Choose a person"
        options={members
          .filter(({ id }) => !named.has(id) && id !== suspect?.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </RoomDialog>
  );
}

function UnrestrictDialog() {
  return (
    <RoomDialog
      verb="unrestrictIncident"
      title="Open it to everybody"
      description="Everybody who reads incidents sees it, its whole timeline too."
      trigger={
        <Button size="small" variant="quiet">
          Open it to everybody…
        </Button>
      }
      submit="Open it to everybody"
      done="Everybody sees it now."
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
