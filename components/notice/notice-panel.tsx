"use client";

import Link from "next/link";

import type { HandoverActions } from "@/components/handover/handover-actions";
import { HandoverList } from "@/components/handover/handover-list";
import type { FrameDto } from "@/domain/frame/frame-dto";

import { MarkAllRead } from "./mark-all-read";
import type { MarkRead } from "./mark-read";
import { NoticeList } from "./notice-list";

type NoticePanelProps = {
  frame: Pick<FrameDto, "notices" | "handovers">;
  markRead: MarkRead;
  handoverActions: HandoverActions;
};

/** What the frame's button opens. */
export function NoticePanel({
  frame: { notices, handovers },
  markRead,
  handoverActions,
}: NoticePanelProps) {
  const { unread, newest } = notices;
  return (
    <>
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
    </>
  );
}
