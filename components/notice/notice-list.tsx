"use client";

import Link from "next/link";

import { askFrame } from "@/components/frame/frame-state";
import { useAction } from "@/components/form/use-action";
import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";
import type { NoticeDto } from "@/domain/notice/notice-dto";

import type { MarkRead } from "./mark-read";

type NoticeListProps = { notices: readonly NoticeDto[]; markRead: MarkRead };

/** Each leads to what it is about; following it says that it was read. */
export function NoticeList({ notices, markRead }: NoticeListProps) {
  const { act } = useAction();
  if (notices.length === 0) return <p className="text-muted">Nobody has told you anything yet.</p>;
  const read = (notice: NoticeDto) => {
    if (notice.read) return;
    act({ action: markRead, input: { ids: [notice.id] }, onDone: () => void askFrame() });
  };
  return (
    <ul className="flex flex-col divide-y">
      {notices.map((notice) => (
        <li key={notice.id} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
          <p dir="auto" className={notice.read ? "text-muted" : "font-medium"}>
            {!notice.read && (
              <>
                <StatePill tone="in_hand" plain>
                  New
                </StatePill>{" "}
              </>
            )}
            <Sentence notice={notice} onFollow={() => read(notice)} />
          </p>
          {notice.text !== null && (
            <p dir="auto" className="line-clamp-3 break-words whitespace-pre-line text-muted">
              {notice.text}
            </p>
          )}
          <p className="text-12 text-muted">
            {notice.title !== null && (
              <>
                <bdi>{notice.title}</bdi>,{" "}
              </>
            )}
            <RelativeTime at={notice.at} inRow />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ notice, onFollow }: { notice: NoticeDto; onFollow: () => void }) {
  if (notice.path === null) return notice.sentence;
  return (
    <Link
      href={notice.path}
      onClick={onFollow}
      className="rounded-sm underline-offset-2 hover:underline"
    >
      {notice.sentence}
    </Link>
  );
}
