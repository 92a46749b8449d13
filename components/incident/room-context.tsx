"use client";

import { createContext, use, type ReactNode } from "react";

import type { RoomDto } from "@/domain/incident/room-dto";
import type { Permission } from "@/domain/policy/policy";

import { DialogHost } from "./dialog-host";
import type { RoomActions } from "./room-actions";

type Named = { id: string; name: string };

/** What the forms of a room need beside the thing that they are about. */
export type RoomTools = {
  number: number;
  /** Where others find it. */
  address: string;
  actions: RoomActions;
  may: Record<Permission, boolean>;
  /** The viewer. */
  me: string | null;
  /** Nobody else here may approve. */
  alone: boolean;
  environments: readonly Named[];
  /** Who may lead an incident or do a step. */
  people: readonly Named[];
  /** Who reads the whole incident: who may be named in a comment. */
  readers: readonly Named[];
  /** Everybody, whatever the role: who may be let in. */
  members: readonly Named[];
  teams: readonly Named[];
  /** How the old and the new key are called. */
  labels: { old: string; replacement: string | null };
};

const ToolsContext = createContext<RoomTools | null>(null);
const RoomContext = createContext<RoomDto | null>(null);

export function RoomToolsProvider({ tools, children }: { tools: RoomTools; children: ReactNode }) {
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

export function RoomProvider({ room, children }: { room: RoomDto; children: ReactNode }) {
  return (
    <RoomContext value={room}>
      <DialogHost>{children}</DialogHost>
    </RoomContext>
  );
}

export function useRoomTools(): RoomTools {
  const tools = use(ToolsContext);
  if (tools === null) throw new Error("A part of the room stands outside of it.");
  return tools;
}

export function useRoom(): RoomDto {
  const room = use(RoomContext);
  if (room === null) throw new Error("A part of the room stands outside of it.");
  return room;
}
