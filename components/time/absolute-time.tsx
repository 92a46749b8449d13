"use client";

import { absoluteTime } from "@/lib/time-text";

import { useViewer } from "./viewer";

/** The full time in the viewer's zone, labelled: for a timeline, a signature, a report. */
export function AbsoluteTime({ at }: { at: Date | string }) {
  const { zone } = useViewer();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} className="whitespace-nowrap">
      {absoluteTime(date, zone)}
    </time>
  );
}
