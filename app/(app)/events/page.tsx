import type { Metadata, Route } from "next";

import { createLeakEvent } from "@/app/(app)/events/actions";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { LeakEventTable } from "@/components/leak-event/leak-event-table";
import { NewEventDialog } from "@/components/leak-event/move-dialogs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listLeakEventsInput, togetherInput } from "@/domain/leak-event/leak-event-input";
import { searchInput } from "@/lib/search-input";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listLeakEvents } from "@/server/leak-event/list-leak-events";

export const metadata: Metadata = { title: "Leak events" };

export default async function LeakEventsPage({ searchParams }: PageProps<"/events">) {
  if (!(await viewerCan("leak_event.list"))) {
    return <ForbiddenState wanted="see leak events" ask="a responder" />;
  }
  const search = searchInput(await searchParams);
  const asked = listLeakEventsInput.parse(search);
  const together = togetherInput.parse(search["numbers"]);
  const [page, mayCreate] = await Promise.all([
    read(listLeakEvents, asked),
    viewerCan("leak_event.create"),
  ]);
  const all = asked.show === "all";
  return (
    <>
      <PageHeader
        title="Leak events"
        crumbs={[{ label: "Incidents", href: "/incidents" }]}
        summary="What one act exposed: its cause, messages and clean-up are done once here."
        actions={
          <>
            <LinkButton href={all ? "/events" : "/events?show=all"}>
              {all ? "Show what is open" : "Show closed ones too"}
            </LinkButton>
            {mayCreate && (
              <NewEventDialog key={together.join()} action={createLeakEvent} numbers={together} />
            )}
          </>
        }
      />
      {page.data.length === 0 ? (
        <EmptyState title={all ? "No leak events yet" : "No open leak event"}>
          An import makes one for each commit, file, image layer or message with a finding.
        </EmptyState>
      ) : (
        <LeakEventTable rows={page.data} />
      )}
      {(page.next !== null || asked.before !== undefined) && (
        <nav aria-label="Pages" className="mt-3 flex justify-end gap-2 print:hidden">
          {asked.before !== undefined && (
            <LinkButton href={pageAt(asked.show, null)}>Newest</LinkButton>
          )}
          {page.next !== null && (
            <LinkButton href={pageAt(asked.show, page.next)}>Older</LinkButton>
          )}
        </nav>
      )}
    </>
  );
}

function pageAt(show: string, before: number | null): Route {
  const search = new URLSearchParams({ show, ...(before !== null && { before: String(before) }) });
  return `/events?${search}` as Route;
}
