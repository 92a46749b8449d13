"use client";

import type { FrameDto } from "@/domain/frame/frame-dto";

import { ConnectionState } from "./connection-state";
import { useFrame, useFramePoll } from "./use-frame";

/** Keeps the frame's answers new, and says when it cannot. */
export function LiveConnection({ drawn }: { drawn: FrameDto }) {
  useFramePoll(drawn);
  const { staleSince } = useFrame(drawn);
  return <ConnectionState staleSince={staleSince === null ? null : new Date(staleSince)} />;
}
