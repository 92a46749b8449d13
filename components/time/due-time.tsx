"use client";

import { toneText } from "@/components/ui/tone";
import { cn } from "@/lib/cn";
import { durationText } from "@/lib/duration-text";
import { absoluteTime } from "@/lib/time-text";

import { useNow, useViewer } from "./viewer";

const soonMs = 15 * 60_000;

type DueTimeProps = {
  at: Date | string;
  /** When it was done, if it was: says "kept" or by how much it was late. */
  doneAt?: Date | string | null;
};

/** "due in 12 min", "late by 3 h 27 min", "kept". */
export function DueTime({ at, doneAt }: DueTimeProps) {
  const now = useNow();
  const { zone } = useViewer();
  const due = new Date(at);
  const left = due.getTime() - (doneAt == null ? now : new Date(doneAt)).getTime();
  return (
    <time
      dateTime={due.toISOString()}
      title={absoluteTime(due, zone)}
      className={cn("whitespace-nowrap", doneAt == null ? openTone(left) : "text-muted")}
    >
      {doneAt == null ? openWords(left) : doneWords(left)}
    </time>
  );
}

function openWords(left: number): string {
  return left < 0 ? `late by ${durationText(left)}` : `due in ${durationText(left)}`;
}

function doneWords(left: number): string {
  return left < 0 ? `was ${durationText(left)} late` : "kept";
}

function openTone(left: number): string | undefined {
  if (left < 0) return cn("font-medium", toneText.hurting);
  return left < soonMs ? toneText.will_hurt : undefined;
}
