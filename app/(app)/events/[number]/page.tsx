import type { Metadata, Route } from "next";
import Link from "next/link";

import {
  cleanUpLeakEvent,
  createLeakEvent,
  moveIncidents,
  recordOwnerMessage,
  reopenCleanUp,
  setLeakEventCause,
  undoMoveIncidents,
} from "@/app/(app)/events/actions";
import {
  correctAwareness,
  decideNotification,
  recordNotificationSent,
  setDataKinds,
} from "@/app/(app)/incidents/[number]/actions";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { EventFacts } from "@/components/leak-event/event-facts";
import { EventIncidentTable } from "@/components/leak-event/event-incident-table";
import { EventMoves } from "@/components/leak-event/event-moves";
import { EventPlaceTable } from "@/components/leak-event/event-place-table";
import { incidentCount, sourceWords } from "@/components/leak-event/leak-event-words";
import { MoveHereDialog, SplitOffDialog } from "@/components/leak-event/move-dialogs";
import { OwnerMessages } from "@/components/leak-event/owner-messages";
import { NotificationClock } from "@/components/notification/notification-clock";
import { RelativeTime } from "@/components/time/relative-time";
import { Callout } from "@/components/ui/callout";
import type { LeakEventDto } from "@/domain/leak-event/leak-event-dto";
import { read } from "@/server/action";
import { getLeakEvent } from "@/server/leak-event/get-leak-event";

type Props = PageProps<"/events/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `EVENT-${(await params).number}` };
}

export default async function LeakEventPage({ params }: Props) {
  const event = await read(getLeakEvent, { event: (await params).number });
  return (
    <>
      <PageHeader
        title={
          <>
            EVENT-{event.number}{" "}
            <bdi className="font-normal break-words">
              {event.title ?? sourceWords[event.source]}
            </bdi>
          </>
        }
        crumbs={[
          { label: "Incidents", href: "/incidents" },
          { label: "Leak events", href: "/events" },
        ]}
        summary={<Summary event={event} />}
        actions={
          event.mergedInto === null &&
          event.may.move && (
            <>
              {event.incidents.length > 1 && (
                <SplitOffDialog incidents={event.incidents} action={createLeakEvent} />
              )}
              <MoveHereDialog event={event.number} action={moveIncidents} />
            </>
          )
        }
      />
      {event.mergedInto === null ? (
        <Parts event={event} />
      ) : (
        <Callout tone="in_hand" title={`Merged into EVENT-${event.mergedInto}`}>
          <Link href={`/events/${event.mergedInto}` as Route} className="text-link">
            Go on in EVENT-{event.mergedInto}
          </Link>
        </Callout>
      )}
    </>
  );
}

function Summary({ event }: { event: LeakEventDto }) {
  const open = event.incidents.filter(({ state }) => state !== "resolved").length;
  return (
    <>
      {sourceWords[event.source]}. {incidentCount(event.incidents.length)}, {open} open. First seen{" "}
      <RelativeTime at={event.createdAt} />.
    </>
  );
}

function Parts({ event }: { event: LeakEventDto }) {
  return (
    <div className="flex flex-col gap-6">
      <Section title="Once for all of them" framed>
        <EventFacts
          event={event}
          actions={{ setLeakEventCause, cleanUpLeakEvent, reopenCleanUp }}
        />
      </Section>
      {event.notification !== null && (
        <Section title="Notify authorities" id="notification" framed>
          <NotificationClock
            notification={event.notification}
            actions={{ correctAwareness, decideNotification, recordNotificationSent, setDataKinds }}
            mayDecide={event.may.notify}
          />
        </Section>
      )}
      <Section title="Incidents">
        <EventIncidentTable incidents={event.incidents} />
      </Section>
      <Section title="Tell the owners" id="owners">
        <OwnerMessages event={event} action={recordOwnerMessage} />
      </Section>
      <Section title="Where it was found">
        <EventPlaceTable places={event.occurrences} more={event.occurrencesMore} />
      </Section>
      {event.moves.length > 0 && (
        <Section title="Moved here by hand">
          <EventMoves moves={event.moves} mayMove={event.may.move} action={undoMoveIncidents} />
        </Section>
      )}
    </div>
  );
}
