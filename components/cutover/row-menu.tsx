"use client";

import { Ellipsis } from "lucide-react";
import { useState, type ComponentType } from "react";

import {
  AskOwnerDialog,
  BrokenDialog,
  DeployedDialog,
  FallbackDialog,
  LowerDialog,
  ProveDialog,
  SetBackDialog,
  TellDialog,
  WaiveDialog,
} from "@/components/incident/room-dialogs";
import { useAction } from "@/components/form/use-action";
import { useRoomTools } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";
import type { Permission } from "@/domain/policy/policy";

import type { RowFormProps } from "./row-form";

type RowAct = {
  label: string;
  permission: Permission;
  Dialog: ComponentType<RowFormProps>;
  fits: (row: BoardRowDto) => boolean;
};

const settled = (row: BoardRowDto) => row.state === "proved" || row.state === "waived";

const acts: readonly RowAct[] = [
  {
    label: "Ask the owner…",
    permission: "cutover.ask",
    Dialog: AskOwnerDialog,
    fits: (row) => !settled(row),
  },
  { label: "Owner told…", permission: "cutover.ask", Dialog: TellDialog, fits: () => true },
  {
    label: "If it breaks…",
    permission: "cutover.set_fallback",
    Dialog: FallbackDialog,
    fits: () => true,
  },
  {
    label: "Deployed…",
    permission: "cutover.mark_deployed",
    Dialog: DeployedDialog,
    fits: (row) => !settled(row),
  },
  {
    label: "Waive…",
    permission: "cutover.request_waiver",
    Dialog: WaiveDialog,
    fits: (row) => !settled(row),
  },
  {
    label: "Rolled back…",
    permission: "cutover.roll_back",
    Dialog: SetBackDialog,
    fits: (row) => row.state === "proved" || row.state === "deployed",
  },
  {
    label: "It is broken…",
    permission: "cutover.report_broken",
    Dialog: BrokenDialog,
    fits: () => true,
  },
  {
    label: "Hold it to less…",
    permission: "cutover.request_lowering",
    Dialog: LowerDialog,
    fits: (row) => row.production || row.tier < 4,
  },
];

/** What may be done for one consumer: the likely act as a button, the rest in its menu. */
export function RowMenu({ row }: { row: BoardRowDto }) {
  const { may, actions } = useRoomTools();
  const { act } = useAction();
  const [shown, setShown] = useState<{ label: string; open: boolean } | null>(null);
  const name = `${row.service} in ${row.environment}`;
  const offered = acts.filter((item) => may[item.permission] && item.fits(row));
  const mayReady = may["cutover.mark_ready"] && (row.state === "pending" || row.state === "asked");
  const mayProve = may["cutover.prove"];
  if (offered.length === 0 && !mayProve) return null;
  const show = (label: string) => setShown({ label, open: true });
  // A board of many rows would otherwise stand there with nine closed dialogs for each.
  const Shown =
    shown?.label === "prove"
      ? ProveDialog
      : offered.find(({ label }) => label === shown?.label)?.Dialog;
  return (
    <span className="inline-flex justify-end gap-1">
      {mayProve && (
        <Button size="small" aria-label={`Prove ${name}`} onClick={() => show("prove")}>
          Prove…
        </Button>
      )}
      <Menu
        trigger={
          <Button size="small" variant="quiet" square aria-label={`More for ${name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {mayReady && (
          <MenuItem
            onSelect={() =>
              act({
                action: actions.markReady,
                input: { cutoverId: row.cutoverId },
                done: `${row.service} is ready for the new key.`,
              })
            }
          >
            Mark it ready
          </MenuItem>
        )}
        {offered.map((item) => (
          <MenuItem key={item.label} onSelect={() => show(item.label)}>
            {item.label}
          </MenuItem>
        ))}
      </Menu>
      {shown !== null && Shown !== undefined && (
        <Shown
          key={shown.label}
          row={row}
          open={shown.open}
          onOpenChange={(open) => setShown({ ...shown, open })}
        />
      )}
    </span>
  );
}
