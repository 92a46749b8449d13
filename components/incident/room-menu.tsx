"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import { useState, type ComponentType } from "react";

import {
  AcceptRiskDialog,
  CallOffDialog,
  CustodyDialog,
  DecisionDialog,
  DiesByDialog,
  ExposureDialog,
  HandoverDialog,
  ObservedDeathDialog,
  PrivilegeDialog,
  RecordUseDialog,
  RestrictDialog,
  RetireDialog,
  ReviewUsageDialog,
  SeverityDialog,
  SwitchOnDialog,
  VerdictDialog,
  WaitingDialog,
} from "@/components/incident/room-dialogs";
import { useAction } from "@/components/form/use-action";
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
import { type Opened } from "./room-dialog";

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
  const [shown, setShown] = useState<{ label: string; open: boolean } | null>(null);
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
  const Shown = offered.find(({ label }) => label === shown?.label)?.Dialog;
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
          <MenuItem key={item.label} onSelect={() => setShown({ label: item.label, open: true })}>
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
      {shown !== null && Shown !== undefined && (
        <Shown
          key={shown.label}
          open={shown.open}
          onOpenChange={(open) => setShown({ ...shown, open })}
        />
      )}
    </>
  );
}
