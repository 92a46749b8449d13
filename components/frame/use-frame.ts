"use client";

import { useEffect, useSyncExternalStore } from "react";

import { isLive, joinLive, onLive } from "@/components/live/live-client";
import type { FrameDto } from "@/domain/frame/frame-dto";

import { askFrame, currentFrame, drawnFrame, subscribeToFrame } from "./frame-state";

const everyMs = 5_000;
/** While changes are told, asking is for what only time changes. */
const everyMsLive = 15_000;
/** A bulk change is many hints, and one question. */
const gatherMs = 500;

/** The newest answer, and the one drawn with the page until there is one. */
export function useFrame(drawn: FrameDto) {
  const state = useSyncExternalStore(subscribeToFrame, currentFrame, () => null);
  return state ?? { frame: drawn, staleSince: null };
}

/** Stands once in the frame: asks when something happened, every few seconds, and when it is seen again. */
export function useFramePoll(drawn: FrameDto): void {
  useEffect(() => {
    drawnFrame(drawn);
    joinLive(drawn.seq);
  }, [drawn]);
  useEffect(() => {
    let askedAt = Date.now();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      gathering = undefined;
      if (document.visibilityState !== "visible") return;
      askedAt = Date.now();
      void askFrame();
    };
    const askInTime = () => {
      if (!isLive() || Date.now() - askedAt >= everyMsLive) ask();
    };
    const leave = onLive((message) => {
      const changed = message.type === "hint" || message.type === "resync";
      const lost = message.type === "state" && !message.live;
      if (changed || lost) gathering ??= setTimeout(ask, gatherMs);
    });
    const timer = setInterval(askInTime, everyMs);
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("focus", ask);
    return () => {
      leave();
      clearTimeout(gathering);
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("focus", ask);
    };
  }, []);
}
