"use client";

import { useRoom } from "@/components/incident/room-context";
import type { RoomFormProps } from "@/components/step/room-form";

import { nextToMove } from "./next-to-move";
import { ProveDialog } from "./prove-dialog";
import { FallbackDialog } from "./row-dialogs";

/** The next consumer that lacks a plan. */
export function NextFallbackDialog({ open, onOpenChange }: RoomFormProps) {
  const { board } = useRoom();
  const row = board.find((item) => item.fallback === null && item.state !== "waived");
  return row === undefined ? null : <FallbackDialog {...{ row, open, onOpenChange }} />;
}

/** The next consumer to move: what blocks stands first on the board. */
export function NextMoveDialog({ already, open, onOpenChange }: RoomFormProps) {
  const { board } = useRoom();
  const row = nextToMove(board);
  return row === undefined ? null : <ProveDialog {...{ row, already, open, onOpenChange }} />;
}
