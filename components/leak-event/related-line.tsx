import type { Route } from "next";
import Link from "next/link";

import type { RoomDto } from "@/domain/incident/room-dto";

import { linkSentence, otherCount } from "./leak-event-words";

/** In the head of the room: what else came out with it, and what it has to do with. */
export function RelatedLine({ room: { related, number, kind } }: { room: RoomDto }) {
  const { event, links, mergedHere, mergedInto } = related;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1">
      {kind === "leak" && (
        <span>
          {event.others === 0 ? "Alone in " : "Part of "}
          <Link href={`/events/${event.number}` as Route} className="text-link">
            EVENT-{event.number}
          </Link>
          {event.others > 0 && ` with ${otherCount(event.others)}`}
        </span>
      )}
      {mergedInto !== null && (
        <span>
          Merged into{" "}
          <Link href={`/incidents/${mergedInto}` as Route} className="text-link">
            LEAK-{mergedInto}
          </Link>
        </span>
      )}
      {mergedHere.length > 0 && (
        <span>Holds {mergedHere.map((other) => `LEAK-${other}`).join(", ")} too</span>
      )}
      {links.map((link) => (
        <Link key={link.id} href={`/incidents/${link.number}` as Route} className="text-link">
          {linkSentence(link)}
        </Link>
      ))}
      <Link href={`/incidents/${number}/relations` as Route} className="text-link print:hidden">
        Merge, split or link
      </Link>
    </p>
  );
}
