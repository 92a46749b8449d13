"use client";

import { useLinkStatus } from "next/link";

/** In a link that is `relative`: a line under it while the page behind it is on its way. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span
      aria-hidden
      data-pending
      className="absolute inset-x-1 bottom-0 h-0.5 animate-wait rounded-full bg-accent"
    />
  );
}
