"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

import { type LiveFilter, matters } from "@/domain/live/matters";

import { isLive, onLive } from "./live-client";
import type { PageMessage } from "./live-stream";

/** Calls when something happened that matters here, or when too much happened to say. */
export function useLive(filter: LiveFilter, onHint: () => void): void {
  const heard = useEffectEvent((message: PageMessage) => {
    if (message.type === "resync") onHint();
    if (message.type === "hint" && matters(filter, message.hint)) onHint();
  });
  useEffect(() => onLive((message) => heard(message)), []);
}

/** Whether this page is told of changes, or has to ask. */
export function useIsLive(): boolean {
  return useSyncExternalStore(onLive, isLive, () => false);
}
