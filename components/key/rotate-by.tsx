"use client";

import { useNow } from "@/components/time/viewer";

/** A day, not a moment: it is the same day everywhere. */
export function RotateBy({ at }: { at: Date | null }) {
  const now = useNow();
  if (at === null) return <span className="text-not-known">No date set</span>;
  const day = at.toISOString().slice(0, 10);
  return at < now ? <span className="font-medium text-will-hurt">{day}, late</span> : day;
}
