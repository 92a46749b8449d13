import type { Route } from "next";
import Link from "next/link";

import { RedactButton, type RedactAction } from "@/components/event/redact-button";
import { RelativeTime } from "@/components/time/relative-time";
import { Code } from "@/components/ui/code";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { EventDto } from "@/domain/event/event-dto";

type EventListProps = {
  events: readonly EventDto[];
  /** Absent for who may not redact. */
  redact?: RedactAction;
  /** In an incident's own timeline each line would name the same one. */
  hideIncident?: boolean;
};

/** Events as sentences, in the order given. */
export function EventList({ events, redact, hideIncident }: EventListProps) {
  if (events.length === 0) {
    return <EmptyState title="No events">Nothing matches. Drop a filter to see more.</EmptyState>;
  }
  return (
    <ol className="divide-y border-y text-13">
      {events.map((event) => (
        <li key={event.id} className="flex flex-col gap-1 py-2">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <span className="w-24 shrink-0 text-12 text-muted">
              <RelativeTime at={event.happenedAt} />
            </span>
            <p dir="auto" className="min-w-0 flex-1 basis-64 break-words">
              {event.sentence}
              {!hideIncident &&
                event.incident !== null &&
                !names(event.sentence, event.incident) && (
                  <>
                    {" "}
                    <Link
                      href={`/incidents/${event.incident.number}` as Route}
                      className="text-link"
                    >
                      LEAK-{event.incident.number}
                    </Link>
                  </>
                )}
            </p>
          </div>
          <div className="flex flex-col gap-1 sm:pl-27">
            {event.texts.map(({ field, text }) => (
              <EventText key={field} {...{ event, field, text }} {...(redact && { redact })} />
            ))}
            <EventDetails event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type EventTextProps = {
  event: EventDto;
  field: string;
  text: string | null;
  redact?: RedactAction;
};

function EventText({ event, field, text, redact }: EventTextProps) {
  if (text === null) return <p className="text-muted">[redacted]</p>;
  return (
    <div className="flex items-start gap-2">
      <blockquote
        dir="auto"
        className="min-w-0 flex-1 border-l-2 pl-2 break-words whitespace-pre-wrap"
      >
        {text}
      </blockquote>
      {redact && <RedactButton action={redact} eventId={event.id} field={field} />}
    </div>
  );
}

const laterMs = 60_000;

function EventDetails({ event }: { event: EventDto }) {
  const late = event.recordedAt.getTime() - event.happenedAt.getTime() > laterMs;
  const data = Object.entries(event.data).filter(([, value]) => value !== null);
  return (
    <Disclosure
      summary={
        <span className="text-12">
          {event.seq === null ? "not sealed yet" : `line ${event.seq}`}
          {late && ", recorded later"}
        </span>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-12">
        <Fact name="kind" value={event.kind} />
        <Fact name="event" value={event.id} />
        <dt className="text-muted">recorded</dt>
        <dd>
          <RelativeTime at={event.recordedAt} />
        </dd>
        {data.map(([name, value]) => (
          <Fact key={name} name={name} value={shown(value)} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">
        <Code>{value}</Code>
      </dd>
    </>
  );
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "Kim opened LEAK-10." needs no second LEAK-10 behind it. */
function names(sentence: string, incident: { number: number }): boolean {
  return new RegExp(`LEAK-${incident.number}\\b`).test(sentence);
}
