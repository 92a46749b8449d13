"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useRef } from "react";

import type { LiveFilter } from "@/domain/live/matters";

import { useLive } from "./use-live";

const gapMs = 400;
/** A page that nobody looks at still keeps its tab's title right, only later. */
const hiddenGapMs = 5_000;

/** Draws the page's facts anew when somebody changed them. What is typed and focused stays. */
export function LiveRefresh({ on }: { on: LiveFilter }) {
  const router = useRouter();
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function refresh() {
    timer.current = undefined;
    last.current = Date.now();
    startTransition(() => router.refresh());
  }

  useLive(on, () => {
    if (timer.current !== undefined) return;
    const gap = document.visibilityState === "hidden" ? hiddenGapMs : gapMs;
    const wait = Math.max(0, last.current + gap - Date.now());
    if (wait === 0) refresh();
    else timer.current = setTimeout(refresh, wait);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
