"use client";

import { useState } from "react";

import { Tooltip } from "@/components/ui/tooltip";
import { absoluteTime, relativeTime } from "@/lib/time-text";

import { useNow, useViewer } from "./viewer";

type RelativeTimeProps = {
  at: Date | string;
  /** In a table's row or a link: the full time only on hover, no stop for the tab key. */
  inRow?: boolean;
};

/** "12 min ago"; the full time with its zone on hover, focus or tap, and on paper. */
export function RelativeTime({ at, inRow }: RelativeTimeProps) {
  const { zone } = useViewer();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const date = new Date(at);
  const absolute = absoluteTime(date, zone);
  const time = (
    <time dateTime={date.toISOString()} className="whitespace-nowrap">
      <span className="print:hidden">{relativeTime(date, now)}</span>
      <span className="hidden print:inline">{absolute}</span>
    </time>
  );
  if (inRow) return <span title={absolute}>{time}</span>;
  return (
    <Tooltip content={absolute} open={open} onOpenChange={setOpen}>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="cursor-help rounded-sm decoration-dotted underline-offset-2 hover:underline"
      >
        {time}
      </button>
    </Tooltip>
  );
}
