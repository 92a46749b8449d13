"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import { useState, type ComponentType } from "react";

import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useAction } from "@/components/form/use-action";
import { CheckboxField } from "@/components/form/choice-field";
import { AcceptRiskDialog } from "@/components/accepted-risk/accept-risk-dialog";
import { CustodyDialog, DiesByDialog } from "@/components/custody/custody-dialogs";
import { RetireDialog } from "@/components/step/key-dialogs";
import { ObservedDeathDialog } from "@/components/step/finding-dialogs";
import { RecordUseDialog, ReviewUsageDialog } from "@/components/step/usage-dialogs";
import { VerdictDialog } from "@/components/step/verdict-dialogs";
import { DecisionDialog } from "@/components/doctrine/decision-dialog";
import { HandoverDialog } from "@/components/handover/handover-dialog";
import { RestrictDialog } from "@/components/restriction/restrict-dialog";
import { Button } from "@/components/ui/button";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { showToast } from "@/components/ui/toast";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { stateText } from "@/domain/incident/state-text";
import { copyText } from "@/lib/copy-text";
import type { RoomDto } from "@/domain/incident/room-dto";
import type { Permission } from "@/domain/policy/policy";

import { DesktopNoticeItem } from "./desktop-notice-item";
import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog, type Opened } from "./room-dialog";
import { PrivilegeDialog, SeverityDialog } from "./severity-state";

type RoomAct = {
  label: string;
  permission: Permission;
  Dialog: ComponentType<Opened>;
  fits: (room: RoomDto) => boolean;
};

const open = (room: RoomDto) => room.state !== "resolved";
const confirmed = (room: RoomDto) => room.state === "active" || room.state === "monitoring";
const mayWork = ({ old }: RoomDto) => old.state === "live" || old.state === "unknown";

const acts: readonly RoomAct[] = [
  {
    label: "Decide the doctrine again…",
    permission: "incident.sign_doctrine",
    Dialog: DecisionDialog,
    fits: (room) => confirmed(room) && room.doctrine.signed !== null,
  },
  {
    label: "Set the severity…",
    permission: "incident.set_severity",
    Dialog: SeverityDialog,
    fits: open,
  },
  {
    label: "Say what the key can do…",
    permission: "incident.set_severity",
    Dialog: PrivilegeDialog,
    fits: open,
  },
  {
    label: "Say whose key it is…",
    permission: "key.update",
    Dialog: CustodyDialog,
    fits: open,
  },
  {
    label: "Say how it is ended…",
    permission: "key.update",
    Dialog: DiesByDialog,
    fits: open,
  },
  {
    label: "Correct the exposure…",
    permission: "incident.correct_exposure",
    Dialog: ExposureDialog,
    fits: (room) => open(room) && room.kind !== "planned_rotation",
  },
  {
    label: "Call the rotation off…",
    permission: "rotation.start",
    Dialog: CallOffDialog,
    fits: (room) => room.kind === "planned_rotation" && room.state === "active" && mayWork(room),
  },
  {
    label: "Waiting for…",
    permission: "incident.set_waiting",
    Dialog: WaitingDialog,
    fits: open,
  },
  {
    label: "Hand the lead over…",
    permission: "handover.ask",
    Dialog: HandoverDialog,
    fits: (room) => open(room) && room.lead !== null && room.handover === null,
  },
  {
    label: "Restrict it to named people…",
    permission: "incident.restrict",
    Dialog: RestrictDialog,
    fits: (room) => room.restriction === null,
  },
  {
    label: "Record a check of the old key…",
    permission: "key_version.record_verdict",
    Dialog: VerdictDialog,
    fits: () => true,
  },
  {
    label: "Record a use of the old key…",
    permission: "key_version.record_use",
    Dialog: RecordUseDialog,
    fits: () => true,
  },
  {
    label: "Record a log review…",
    permission: "key_version.record_use",
    Dialog: ReviewUsageDialog,
    fits: open,
  },
  {
    label: "The old key is off already…",
    permission: "key_version.observe_death",
    Dialog: ObservedDeathDialog,
    fits: (room) => open(room) && mayWork(room),
  },
  {
    label: "The old key works again…",
    permission: "key_version.switch_on",
    Dialog: SwitchOnDialog,
    fits: (room) => !mayWork(room),
  },
  {
    label: "Accept the risk for a time…",
    permission: "signature.request",
    Dialog: AcceptRiskDialog,
    fits: (room) => room.state === "triage" || room.state === "active",
  },
  {
    label: "Give the key up, or not…",
    permission: "key_version.match",
    Dialog: RetireDialog,
    fits: (room) => confirmed(room) && room.replacement === null,
  },
];

/** What is rarely needed. */
export function RoomMenu() {
  const room = useRoom();
  const { actions, may } = useRoomTools();
  const { act } = useAction();
  const [opened, setOpened] = useState<string | null>(null);
  const copyState = async () => {
    const copied = await copyText(stateText(room));
    showToast({ message: copied ? "The state is copied." : "Copying failed.", failed: !copied });
  };
  useHotkey("y", () => void copyState());
  const offered = acts.filter((item) => may[item.permission] && item.fits(room));
  const mayUndo =
    may["incident.undo_confirm"] &&
    room.kind === "leak" &&
    room.state === "active" &&
    mayWork(room);
  if (offered.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" square aria-label="More for this incident">
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {offered.map((item) => (
          <MenuItem key={item.label} onSelect={() => setOpened(item.label)}>
            {item.label}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => void copyState()}>Copy the state in plain words</MenuItem>
        <DesktopNoticeItem />
        <MenuLink href={`/incidents/${room.number}/hand-off` as Route}>
          The state in 60 seconds, to print
        </MenuLink>
        {mayUndo && (
          <MenuItem
            onSelect={() =>
              act({
                action: actions.undoConfirm,
                input: { number: room.number },
                done: "Back in the Inbox.",
                undo: { action: actions.confirmIncident, input: { number: room.number } },
              })
            }
          >
            Put it back into the Inbox
          </MenuItem>
        )}
      </Menu>
      {offered.map((item) => (
        <item.Dialog
          key={item.label}
          open={opened === item.label}
          onOpenChange={(next) => setOpened(next ? item.label : null)}
        />
      ))}
    </>
  );
}

function ExposureDialog(opened: Opened) {
  const { exposure } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="correctExposure"
      title="Since when was it exposed?"
      description="The time of the push or publication, not of the commit."
      submit="Correct the exposure"
      done="The exposure is corrected."
    >
      <TimeField name="since" label="Exposed since" required past at={exposure.since} />
      <CheckboxField
        name="isFloor"
        label="At least since then"
        hint="It may have been earlier."
        defaultChecked={exposure.isFloor}
      />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}

function CallOffDialog(opened: Opened) {
  return (
    <RoomDialog
      {...opened}
      verb="callOffRotation"
      title="Call the rotation off?"
      description="The old key stays in use. Its date stays too."
      submit="Call it off"
      leave="Go on"
      done="The rotation is called off."
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}

function WaitingDialog(opened: Opened) {
  const { waitingFor, waitingUntil } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="setWaiting"
      title="Waiting for"
      description="It is shown, and pauses no clock. Empty it when the wait is over."
      submit="Save"
      done="Saved."
    >
      <TextField
        name="waitingFor"
        label="Whom or what"
        required={false}
        defaultValue={waitingFor ?? undefined}
        maxLength={200}
      />
      <TimeField name="waitingUntil" label="Until" required={false} at={waitingUntil} />
    </RoomDialog>
  );
}

function SwitchOnDialog(opened: Opened) {
  return (
    <RoomDialog
      {...opened}
      verb="switchOn"
      title="The old key works again"
      description="The clock runs again, and containment is withdrawn."
      submit="Record that it works"
      submitVariant="danger"
      done="The key counts as live again."
    >
      <TimeField name="happenedAt" label="Since" hint="Empty means now." required={false} past />
      <TextAreaField name="reason" label="How do you know?" required maxLength={4_000} />
    </RoomDialog>
  );
}
