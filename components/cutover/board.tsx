import type { ReactNode } from "react";

import { GateFooter } from "@/components/gate/gate-footer";
import { RoomBlockers } from "@/components/gate/room-blockers";
import { ReviewLine } from "@/components/gate/review-line";
import { BlockerList } from "@/components/gate/blocker-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { RoomDto } from "@/domain/incident/room-dto";
import type { DeathCause } from "@/domain/key/key";

import { BoardTable } from "./board-table";

/** Who moved from the old key to the new one; once it is dead, who is down since when. */
export function Board({ room, add }: { room: RoomDto; add: ReactNode }) {
  const ended = room.old.state === "dead" || room.old.state === "disabled";
  const moved = room.board.filter((row) => row.state === "proved" || row.state === "waived").length;
  const down = room.board.filter((row) => row.downSince !== null).length;
  const restoring = ended && down > 0;
  const gated =
    room.old.state !== "dead" && (room.state === "active" || room.state === "monitoring");
  return (
    <section
      id="board"
      aria-labelledby="board-title"
      className="min-w-0 overflow-clip rounded-md border bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
        <h2 id="board-title" className="text-16 font-semibold">
          {restoring ? "Restoration" : "Cut-over"}
        </h2>
        <span className="text-muted">
          {moved} of {room.board.length} moved
        </span>
        {down > 0 && (
          <span className="font-medium text-hurting">
            {down === 1 ? "1 service down" : `${down} services down`}
          </span>
        )}
        <div className="ml-auto print:hidden">{add}</div>
      </div>
      {room.reviews.length > 0 && (
        <div className="flex flex-col gap-2 px-3 pb-2">
          {room.reviews.map((review) => (
            <ReviewLine key={review.signatureId} review={review} />
          ))}
        </div>
      )}
      {gated && room.handOver === null && <RoomBlockers />}
      <BoardTable
        rows={restoring ? downFirst(room.board) : room.board}
        requests={room.requests}
        readOnly={room.state === "resolved" || !room.may["cutover.prove"]}
        empty={
          <p className="px-3 pb-3 text-not-known">
            No consumer is known. That is not the same as none.
          </p>
        }
      />
      {ended && <HowItEnded room={room} />}
      {gated && (room.handOver === null ? <GateFooter /> : <NotOurs />)}
    </section>
  );
}

/** No gate of ours stands before what somebody else ends. */
function NotOurs() {
  return (
    <p className="border-t bg-sunken px-3 py-2 text-muted">
      Not ours to end: its owner does. Record it here once it has ended.
    </p>
  );
}

const endWords = {
  gate: "The old key ended through the gate.",
  override: "The old key ended through an override.",
  contain: "The old key ended before its services moved: contain first.",
  observed: "The old key ended outside: not through the gate.",
} as const satisfies Record<DeathCause, string>;

/** Who reads it later asks whether the gate was kept, and what was open then. */
function HowItEnded({ room: { deactivatedThrough, unmetAtDeath } }: { room: RoomDto }) {
  if (deactivatedThrough === null) return null;
  return (
    <div className="flex flex-col gap-1 px-3 py-2">
      <p className={deactivatedThrough === "gate" ? "text-muted" : "text-will-hurt"}>
        {endWords[deactivatedThrough]}
      </p>
      {unmetAtDeath.length > 0 && (
        <Disclosure summary={`Open when the key ended: ${unmetAtDeath.length}`}>
          <BlockerList blockers={unmetAtDeath} />
        </Disclosure>
      )}
    </div>
  );
}

function downFirst(rows: RoomDto["board"]): RoomDto["board"] {
  return rows.toSorted(
    (one, other) =>
      Number(other.downSince !== null) - Number(one.downSince !== null) ||
      (one.downSince ?? "").localeCompare(other.downSince ?? ""),
  );
}
