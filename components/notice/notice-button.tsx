"use client";

import { Bell } from "lucide-react";
import Link from "next/link";

import { askFrame } from "@/components/frame/frame-state";
import { useFrame } from "@/components/frame/use-frame";
import { ActionButton } from "@/components/form/action-button";
import type { HandoverActions } from "@/components/handover/handover-actions";
import { HandoverList } from "@/components/handover/handover-list";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { cn } from "@/lib/cn";

import type { MarkRead } from "./mark-read";
import { NoticeList } from "./notice-list";

type NoticeButtonProps = {
  drawn: FrameDto;
  markRead: MarkRead;
  handoverActions: HandoverActions;
};

/** In the frame of every page: what this person was told, what is new, and what to take over. */
export function NoticeButton({ drawn, markRead, handoverActions }: NoticeButtonProps) {
  const { notices, handovers } = useFrame(drawn).frame;
  const { unread, newest } = notices;
  const toAnswer = handovers.filter(({ may }) => may.answer).length;
  return (
    <Popover
      label="Notices"
      align="end"
      trigger={
        <Button
          variant="quiet"
          title={`New notices: ${unread}. Hand-overs to answer: ${toAnswer}.`}
          className={cn(
            "px-2",
            unread + toAnswer > 0 && "bg-in-hand-tint text-in-hand enabled:hover:text-in-hand",
          )}
        >
          <Bell aria-hidden />
          <span className="sr-only">Notices and hand-overs, new:</span>
          <span>{unread + toAnswer}</span>
        </Button>
      }
    >
      {handovers.length > 0 && (
        <section aria-label="Hand-overs" className="mb-3 border-b pb-3">
          <h2 className="mb-2 text-14 font-semibold">Hand-overs</h2>
          <HandoverList handovers={handovers} actions={handoverActions} />
        </section>
      )}
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
