import type { Route } from "next";

import { EventList } from "@/components/event/event-list";
import type { RedactAction } from "@/components/event/redact-button";
import { LinkButton } from "@/components/ui/link-button";
import type { EventPage } from "@/domain/event/event-dto";

import { CommentForm } from "./comment-form";

type TimelineProps = {
  number: number;
  page: EventPage;
  mayComment: boolean;
  redact?: RedactAction;
};

/** The whole story, newest first. What was said later about an earlier time is marked so. */
export function Timeline({ number, page, mayComment, redact }: TimelineProps) {
  return (
    <div className="flex flex-col gap-3">
      {mayComment && <CommentForm />}
      <EventList events={page.data} hideIncident {...(redact && { redact })} />
      {(page.next !== null || page.prev !== null) && (
        <nav aria-label="Timeline pages" className="flex justify-end gap-2 print:hidden">
          {page.prev !== null && <LinkButton href={at(number, page.prev)}>Newer</LinkButton>}
          {page.next !== null && <LinkButton href={at(number, page.next)}>Older</LinkButton>}
        </nav>
      )}
    </div>
  );
}

function at(number: number, cursor: string): Route {
  return `/incidents/${number}?events=${encodeURIComponent(cursor)}#timeline` as Route;
}
