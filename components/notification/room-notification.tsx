"use client";

import { useRoom, useRoomTools } from "@/components/incident/room-context";

import { NotificationClock } from "./notification-clock";

/** Stands in the room once somebody has to decide. */
export function RoomNotification() {
  const { notification } = useRoom();
  const { actions, may } = useRoomTools();
  if (notification === null) return null;
  return (
    <section
      id="notification"
      aria-labelledby="notification-title"
      className="min-w-0 rounded-md border bg-surface p-4"
    >
      <h2 id="notification-title" className="mb-2 text-16 font-semibold">
        Notify authorities
      </h2>
      <NotificationClock
        notification={notification}
        actions={actions}
        mayDecide={may["notification.decide"]}
      />
    </section>
  );
}
