"use client";

import { useEffect } from "react";

import { currentMoment, subscribeToSeconds } from "@/components/time/ticker";
import { tabIcon, tabTitle } from "@/domain/incident/tab-clock";

import { useRoom } from "./room-context";

/** The tab's title and icon carry the clock. It draws nothing, so a tick renders nothing. */
export function TabClock() {
  const { number, state, kind, dueAt, detectedAt, old, exposure } = useRoom();
  const { liveSince } = exposure;
  const keyState = old.state;
  useEffect(() => {
    const facts = { number, state, kind, dueAt, detectedAt, keyState, liveSince };
    const ownTitle = `LEAK-${number} · Rekey`;
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
    const ownIcons = links.map(({ href }) => href);
    let title = "";
    const write = () => {
      const now = currentMoment();
      title = tabTitle(facts, now);
      if (document.title !== title) document.title = title;
      const icon = tabIcon(facts, now);
      for (const [index, link] of links.entries()) {
        const href =
          icon === null
            ? (ownIcons[index] ?? "")
            : `data:image/svg+xml,${encodeURIComponent(icon)}`;
        if (link.href !== href) link.href = href;
      }
    };
    write();
    const stop = subscribeToSeconds(write);
    return () => {
      stop();
      // The next page has written its own title by now.
      if (document.title === title) document.title = ownTitle;
      for (const [index, link] of links.entries()) link.href = ownIcons[index] ?? "";
    };
  }, [number, state, kind, dueAt, detectedAt, keyState, liveSince]);
  return null;
}
