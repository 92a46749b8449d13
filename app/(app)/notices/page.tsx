import type { Metadata } from "next";

import { markNoticesRead } from "@/app/(app)/notices/actions";
import { PageHeader } from "@/components/frame/page-header";
import { MarkAllRead } from "@/components/notice/mark-all-read";
import { NoticeList } from "@/components/notice/notice-list";
import { LinkButton } from "@/components/ui/link-button";
import { read } from "@/server/action";
import { listNotices } from "@/server/notice/list-notices";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const { before } = await searchParams;
  const { data, next, unread } = await read(listNotices, { before });
  return (
    <>
      <PageHeader
        title="Notices"
        summary="What Rekey and others told you, newest first."
        actions={unread > 0 && <MarkAllRead markRead={markNoticesRead} />}
      />
      <div className="max-w-3xl">
        <NoticeList notices={data} markRead={markNoticesRead} />
        {next !== null && (
          <div className="mt-4">
            <LinkButton href={`/notices?before=${next}`}>Older</LinkButton>
          </div>
        )}
      </div>
    </>
  );
}
