import type { Metadata } from "next";

import { redactText, verifyLog } from "@/app/(app)/settings/log/actions";
import { EventExport } from "@/components/event/event-export";
import { EventFilter } from "@/components/event/event-filter";
import { EventList } from "@/components/event/event-list";
import { EventPager } from "@/components/event/event-pager";
import { VerifyPanel } from "@/components/event/verify-panel";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { searchInput } from "@/lib/search-input";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { listEvents } from "@/server/event/list-events";
import { listMembers } from "@/server/member/list-members";

export const metadata: Metadata = { title: "Log" };

export default async function LogPage({ searchParams }: PageProps<"/settings/log">) {
  if (!(await viewerCan("event.list"))) {
    return <ForbiddenState wanted="see the log" ask="an administrator or auditor" />;
  }
  const view = searchInput(await searchParams);
  const [page, people, mayVerify, mayRedact] = await Promise.all([
    read(listEvents, view),
    read(listMembers, {}),
    viewerCan("event.verify"),
    viewerCan("event.redact"),
  ]);
  return (
    <>
      <PageHeader
        title="Log"
        summary="Everything that was done here, newest first. Lines are sealed: none can be changed or taken out unseen."
      />
      {mayVerify && <VerifyPanel action={verifyLog} />}
      <EventFilter key={JSON.stringify(view)} view={view} people={people} />
      <EventExport view={view} />
      <EventList events={page.data} {...(mayRedact && { redact: redactText })} />
      <EventPager view={view} next={page.next} prev={page.prev} />
    </>
  );
}
