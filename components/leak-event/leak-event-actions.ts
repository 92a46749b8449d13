import type { RoomAction } from "@/components/incident/room-actions";

/** What the page of a leak event offers; the page hands the server actions of these names down. */
export type LeakEventActions = Record<
  | "cleanUpLeakEvent"
  | "createLeakEvent"
  | "moveIncidents"
  | "recordOwnerMessage"
  | "reopenCleanUp"
  | "setLeakEventCause"
  | "undoMoveIncidents",
  RoomAction
>;

/** What the page of an incident's relations offers. */
export type RelationActions = Record<
  | "linkIncidents"
  | "mergeIncidents"
  | "splitIncident"
  | "undoMerge"
  | "undoSplit"
  | "unlinkIncidents",
  RoomAction
>;
