"use client";

import dynamic from "next/dynamic";

import { useDialogHost } from "@/components/incident/dialog-host";
import { useRoomTools } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";

/** It writes a message: its code comes when somebody asks for it. */
export const LazyAskOwner = dynamic(
  async () => (await import("./ask-owner-dialog")).AskOwnerDialog,
);

export function AskOwnerButton({ row }: { row: BoardRowDto }) {
  const { may } = useRoomTools();
  const show = useDialogHost();
  if (!may["cutover.ask"]) return null;
  return (
    <Button onClick={() => show((opened) => <LazyAskOwner row={row} {...opened} />)}>
      Ask owner
    </Button>
  );
}
