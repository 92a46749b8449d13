"use client";

import { useSyncExternalStore } from "react";

import { Callout } from "@/components/ui/callout";

function subscribe(listener: () => void) {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

export function OfflineBanner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (online) return null;
  return (
    <Callout tone="will_hurt" title="You are offline." alert className="rounded-none print:hidden">
      What you see may be old. What you type is kept until you are back.
    </Callout>
  );
}
