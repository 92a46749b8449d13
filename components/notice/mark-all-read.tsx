"use client";

import { ActionButton } from "@/components/form/action-button";
import { askFrame } from "@/components/frame/frame-state";

import type { MarkRead } from "./mark-read";

export function MarkAllRead({ markRead }: { markRead: MarkRead }) {
  return (
    <ActionButton
      size="small"
      variant="quiet"
      action={markRead}
      input={{}}
      onDone={() => void askFrame()}
    >
      Mark all read
    </ActionButton>
  );
}
