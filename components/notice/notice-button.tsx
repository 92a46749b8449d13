"use client";

import { Bell } from "lucide-react";
import Link from "next/link";

import { askFrame } from "@/components/frame/frame-state";
import { useFrame } from "@/components/frame/use-frame";
import { ActionButton } from "@/components/form/action-button";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { cn } from "@/lib/cn";

import type { MarkRead } from "./mark-read";
import { NoticeList } from "./notice-list";

type NoticeButtonProps = { drawn: FrameDto; markRead: MarkRead };

/** In the frame of every page: what this person was told, and how much of it is new. */
export function NoticeButton({ drawn, markRead }: NoticeButtonProps) {
  const { unread, newest } = useFrame(drawn).frame.notices;
  return (
    <Popover
      label="Notices"
      align="end"
      trigger={
        <Button
          variant="quiet"
          title={`New notices: ${unread}`}
          className={cn(
            "px-2",
            unread > 0 && "bg-in-hand-tint text-in-hand enabled:hover:text-in-hand",
          )}
        >
          <Bell aria-hidden />
          <span className="sr-only">Notices, new:</span>
          <span>{unread}</span>
        </Button>
      }
    >
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-14 font-semibold">Notices</h2>
        {unread > 0 && <MarkAllRead markRead={markRead} />}
      </div>
      <NoticeList notices={newest} markRead={markRead} />
      <Link
        href="/notices"
        className="mt-2 inline-block rounded-sm text-accent-text hover:underline"
      >
        All on one page
      </Link>
    </Popover>
  );
}

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
