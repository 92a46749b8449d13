"use client";

import { ContainNowButton } from "./contain-now-dialog";
import { useRoom, useRoomTools } from "./room-context";

/** While the key is live or not known. */
export function RoomContain() {
  const room = useRoom();
  const { actions } = useRoomTools();
  if (room.old.state !== "live" && room.old.state !== "unknown") return null;
  // What is not ours is not ours to switch off.
  if (room.handOver !== null) return null;
  if (room.doctrine.signed === "contain_first") return null;
  return <ContainNowButton facts={room} action={actions.containNow} />;
}
