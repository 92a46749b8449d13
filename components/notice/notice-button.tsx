"use client";

import { Bell } from "lucide-react";
import dynamic from "next/dynamic";

import { useFrame } from "@/components/frame/use-frame";
import type { HandoverActions } from "@/components/handover/handover-actions";
import { LoadingLine } from "@/components/ui/loading-line";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { cn } from "@/lib/cn";

import type { MarkRead } from "./mark-read";

// Loaded when it is opened: every page has the button, few visits the list.
const NoticePanel = dynamic(async () => (await import("./notice-panel")).NoticePanel, {
  ssr: false,
  loading: LoadingLine,
});

type NoticeButtonProps = {
  drawn: FrameDto;
  markRead: MarkRead;
  handoverActions: HandoverActions;
};

/** In the frame of every page: what this person was told, what is new, and what to take over. */
export function NoticeButton({ drawn, markRead, handoverActions }: NoticeButtonProps) {
  const { notices, handovers } = useFrame(drawn).frame;
  const { unread } = notices;
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
      <NoticePanel frame={{ notices, handovers }} {...{ markRead, handoverActions }} />
    </Popover>
  );
}
