"use client";

import dynamic from "next/dynamic";

/** The grouped Inbox, whose code the flat list does without. */
export const LazyGroupedInbox = dynamic(async () => (await import("./grouped-inbox")).GroupedInbox);
