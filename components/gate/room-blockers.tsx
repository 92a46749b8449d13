"use client";

import { OctagonAlert } from "lucide-react";

import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomFormButton } from "@/components/step/room-form-button";
import { blockerId, type Blocker } from "@/domain/gate/blocker";

import { blockerForms } from "./blocker-forms";

/** The first rows of the board: what holds the gate and belongs to no single consumer. */
export function RoomBlockers() {
  const { gate, board } = useRoom();
  const consumers = new Set(board.map((row) => row.consumerId));
  const rows = together(gate.blockers.filter((blocker) => !consumers.has(blocker.subjectId)));
  if (rows.length === 0) return null;
  return (
    <ul aria-label="Blockers" className="divide-y border-b">
      {rows.map((blocker) => (
        <BlockerRow key={blockerId(blocker)} blocker={blocker} />
      ))}
    </ul>
  );
}

/** Eight hiding places have one form, so they stand in one row. */
function together(blockers: readonly Blocker[]): readonly Blocker[] {
  const hunt = blockers.filter(({ kind }) => kind === "hunt_unknown");
  const [first] = hunt;
  if (first === undefined || hunt.length === 1) return blockers;
  const sentence = `${hunt.length} hiding places of consumers are not known.`;
  return [
    ...blockers.filter(({ kind }) => kind !== "hunt_unknown"),
    { ...first, subjectId: "hunt", sentence },
  ];
}

function BlockerRow({ blocker }: { blocker: Blocker }) {
  const { may } = useRoomTools();
  const clearing = blockerForms[blocker.kind];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 py-1.5">
      <OctagonAlert aria-hidden className="size-4 shrink-0 text-will-hurt" />
      <div className="min-w-0 flex-1 basis-56">
        <p dir="auto">{blocker.sentence}</p>
        <p className="text-12 text-muted">{blocker.clears}</p>
      </div>
      {clearing !== null && may[clearing.permission] && (
        <RoomFormButton
          form={clearing.form}
          subjectId={blocker.subjectId}
          size="small"
          variant="secondary"
        />
      )}
    </li>
  );
}
