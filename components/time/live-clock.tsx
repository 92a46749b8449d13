"use client";

import { useLayoutEffect, useRef } from "react";

import { clockText, spokenDuration } from "@/lib/duration-text";

import { currentMoment, subscribeToSeconds } from "./ticker";
import { useViewer } from "./viewer";

type LiveClockProps = {
  /** Where it counts from. With pauses left out, give "now minus the time that counts". */
  since: Date | string;
  /** Where it stopped; absent while it runs. */
  until?: Date | string | null;
};

/**
 * hh:mm:ss. Writes its text itself each second, so that the page does not render again; a screen
 * reader gets words that change once a minute.
 */
export function LiveClock({ since, until }: LiveClockProps) {
  const digits = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const { drawnAt } = useViewer();
  const start = new Date(since).getTime();
  const end = until == null ? undefined : new Date(until).getTime();
  const first = (end ?? drawnAt) - start;

  useLayoutEffect(() => {
    if (end !== undefined) return;
    const write = () => {
      const elapsed = currentMoment() - start;
      if (digits.current) digits.current.textContent = clockText(elapsed);
      const spoken = spokenDuration(elapsed);
      if (words.current && words.current.textContent !== spoken) words.current.textContent = spoken;
    };
    write();
    return subscribeToSeconds(write);
  }, [start, end]);

  return (
    <span className="whitespace-nowrap">
      <span ref={digits} aria-hidden>
        {clockText(first)}
      </span>
      <span ref={words} className="sr-only">
        {spokenDuration(first)}
      </span>
    </span>
  );
}
