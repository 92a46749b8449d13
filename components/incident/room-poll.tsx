"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { LiveRefresh } from "@/components/live/live-refresh";
import { useIsLive } from "@/components/live/use-live";
import { AbsoluteTime } from "@/components/time/absolute-time";
import { useViewer } from "@/components/time/viewer";
import { Callout } from "@/components/ui/callout";

const everyMs = 5_000;

/** Follows what others do; without a stream it asks, and says since when it cannot be asked. */
export function RoomPoll({ number, version }: { number: number; version: string | null }) {
  const router = useRouter();
  const { preferences } = useViewer();
  // Whoever is told on the desktop is told while the page is hidden.
  const toldOutside = preferences.notices === "on";
  const live = useIsLive();
  const [staleSince, setStaleSince] = useState<Date | null>(null);

  useEffect(() => {
    if (live) return;
    let seen = version;
    const ask = async () => {
      if (document.visibilityState === "hidden" && !toldOutside) return;
      const newest = await readVersion(number);
      if (newest === undefined) {
        setStaleSince((since) => since ?? new Date());
        return;
      }
      setStaleSince(null);
      if (newest === seen) return;
      seen = newest;
      router.refresh();
    };
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      clearInterval(timer);
      setStaleSince(null);
    };
  }, [number, version, router, toldOutside, live]);

  return (
    <>
      <LiveRefresh on={{ incident: number }} />
      {staleSince !== null && (
        <Callout tone="will_hurt" title="What stands here may be old." alert className="mb-3">
          Rekey has not answered since <AbsoluteTime at={staleSince} />. What you type is kept.
        </Callout>
      )}
    </>
  );
}

/** undefined: no answer. */
async function readVersion(number: number): Promise<string | null | undefined> {
  try {
    const answer = await fetch(`/api/incidents/${number}/version`, { cache: "no-store" });
    if (!answer.ok) return undefined;
    const { version } = (await answer.json()) as { version: string | null };
    return version;
  } catch {
    return undefined;
  }
}
