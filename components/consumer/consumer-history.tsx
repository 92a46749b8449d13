import type { Route } from "next";
import Link from "next/link";

import { RowChanges } from "@/components/inventory-import/row-changes";
import { RelativeTime } from "@/components/time/relative-time";
import { type Cells, cellsSchema } from "@/domain/inventory-import/inventory-import";
import type { EventDto } from "@/domain/event/event-dto";

/** What became of a consumer, newest first: who, when, and both values of what changed. */
export function ConsumerHistory({ events }: { events: readonly EventDto[] }) {
  if (events.length === 0) {
    return <p className="text-13 text-muted">Nothing was recorded of it.</p>;
  }
  return (
    <ol aria-label="History" className="divide-y border-y text-13">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2">
          <span className="w-24 shrink-0 text-12 text-muted">
            <RelativeTime at={event.happenedAt} />
          </span>
          <div className="min-w-0 flex-1 basis-64">
            <p dir="auto" className="break-words">
              {event.sentence}
              {event.incident !== null && !event.sentence.includes("LEAK-") && (
                <>
                  {" "}
                  <Link href={`/incidents/${event.incident.number}` as Route} className="text-link">
                    LEAK-{event.incident.number}
                  </Link>
                </>
              )}
            </p>
            <Changes event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Changes({ event }: { event: EventDto }) {
  const after = cellsOf(event.data["after"]);
  if (after === null) return null;
  const before = cellsOf(event.data["before"]) ?? {};
  return <RowChanges noun="consumer" row={{ before, after }} />;
}

function cellsOf(value: unknown): Cells | null {
  const parsed = cellsSchema.safeParse(value);
  return parsed.success && Object.keys(parsed.data).length > 0 ? parsed.data : null;
}
