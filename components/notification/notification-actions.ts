import type { RoomAction } from "@/components/incident/room-actions";

/** The acts on a clock; a page hands the server actions of these names down. */
export type NotificationActions = Record<
  "correctAwareness" | "decideNotification" | "recordNotificationSent" | "setDataKinds",
  RoomAction
>;
