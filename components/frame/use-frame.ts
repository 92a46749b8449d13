"use client";

import { useEffect, useSyncExternalStore } from "react";

import type { FrameDto } from "@/domain/frame/frame-dto";

import { askFrame, currentFrame, drawnFrame, subscribeToFrame } from "./frame-state";

const everyMs = 5_000;

/** The newest answer, and the one drawn with the page until there is one. */
export function useFrame(drawn: FrameDto) {
  const state = useSyncExternalStore(subscribeToFrame, currentFrame, () => null);
  return state ?? { frame: drawn, staleSince: null };
}

/** Stands once in the frame: asks every five seconds while the page is seen, and when it is seen again. */
export function useFramePoll(drawn: FrameDto): void {
  useEffect(() => drawnFrame(drawn), [drawn]);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === "visible") void askFrame();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("focus", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("focus", ask);
    };
  }, []);
}
