"use client";

import { Wifi, WifiOff } from "lucide-react";

import { absoluteTime } from "@/lib/time-text";
import { useViewer } from "@/components/time/viewer";
import { StatePill } from "@/components/ui/state-pill";

/** "Connected", or since when what stands here is old. */
export function ConnectionState({ staleSince }: { staleSince: Date | string | null }) {
  const { zone } = useViewer();
  if (staleSince === null) {
    return (
      <span role="status" className="inline-flex items-center gap-1 text-12 text-muted">
        <Wifi aria-hidden className="size-3.5" />
        <span className="max-lg:sr-only">Connected</span>
      </span>
    );
  }
  return (
    <span role="status">
      <StatePill tone="will_hurt" icon={WifiOff}>
        Stale since {absoluteTime(new Date(staleSince), zone)}
      </StatePill>
    </span>
  );
}
