"use client";

import { ActionButton } from "@/components/form/action-button";
import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";

import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog } from "./room-dialog";

export function FenceButton() {
  return (
    <RoomDialog
      verb="addFence"
      title="Fence the key"
      description="A restriction that can be taken back: addresses, scopes, a policy. It is not containment."
      trigger={<Button variant="quiet">Fence…</Button>}
      submit="Record the fence"
      done="The fence is recorded."
      draft="fence"
    >
      <TextAreaField name="what" label="What is restricted?" required maxLength={1_000} />
      <TextAreaField name="mayHit" label="Who may it hit?" required maxLength={1_000} />
      <TimeField name="since" label="Since" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}

/** The fences that stand: each may hit somebody, so each can be lifted here. */
export function Fences() {
  const { fences, number } = useRoom();
  const { actions, may } = useRoomTools();
  const standing = fences.filter((fence) => fence.liftedAt === null);
  if (standing.length === 0) return null;
  return (
    <ul aria-label="Fences" className="flex flex-col gap-1">
      {standing.map((fence) => (
        <li key={fence.id} className="flex flex-wrap items-center gap-x-2">
          <span className="text-muted">Fenced</span>
          <span dir="auto" className="min-w-0">
            {fence.what ?? "[redacted]"}. May hit: {fence.mayHit ?? "[redacted]"}
          </span>
          <span className="text-muted">
            <RelativeTime at={fence.since} />
          </span>
          {may["incident.fence"] && (
            <ActionButton
              size="small"
              variant="quiet"
              action={actions.liftFence}
              input={{ number, fenceId: fence.id }}
              done="The fence is lifted."
            >
              Lift
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
