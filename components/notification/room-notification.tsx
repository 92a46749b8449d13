"use client";

import { Section } from "@/components/frame/section";
import { useRoom, useRoomTools } from "@/components/incident/room-context";

import { NotificationClock } from "./notification-clock";

/** Stands in the room once somebody has to decide. */
export function RoomNotification() {
  const { notification } = useRoom();
  const { actions, may } = useRoomTools();
  if (notification === null) return null;
  return (
    <Section title="Notify authorities" id="notification" framed className="mt-4">
      <NotificationClock
        notification={notification}
        actions={actions}
        mayDecide={may["notification.decide"]}
      />
    </Section>
  );
}
