"use client";

import { useDialogHost } from "@/components/incident/dialog-host";
import { useRoomTools } from "@/components/incident/room-context";
import { AskOwnerDialog } from "@/components/incident/room-dialogs";
import { Button } from "@/components/ui/button";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";

export function AskOwnerButton({ row }: { row: BoardRowDto }) {
  const { may } = useRoomTools();
  const show = useDialogHost();
  if (!may["cutover.ask"]) return null;
  return (
    <Button onClick={() => show((opened) => <AskOwnerDialog row={row} {...opened} />)}>
      Ask owner
    </Button>
  );
}
