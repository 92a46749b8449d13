import { standingParts, type StandingPart, utc } from "@/domain/incident/standing";
import type { RoomDto } from "@/domain/incident/room-dto";

import { severityWords } from "./incident-words";

/** The state in 60 seconds, on one sheet of paper. The same words as `y` copies; times in UTC. */
export function HandOffSheet({ room }: { room: RoomDto }) {
  return (
    <div className="flex flex-col gap-3 print:gap-2 print:text-12">
      <div>
        <p className="text-16 font-semibold">
          LEAK-{room.number}, {room.secretType.name}: <bdi>{room.key.name}</bdi>
        </p>
        <p className="text-muted">
          {severityWords[room.severity.value].word}. As of {utc(room.now)}.
        </p>
      </div>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2 print:grid-cols-2 print:gap-y-2">
        {standingParts(room).map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </div>
    </div>
  );
}

function Part({ part: { id, title, lines } }: { part: StandingPart }) {
  return (
    <section
      aria-labelledby={`standing-${id}`}
      className="min-w-0 break-inside-avoid border-t pt-2"
    >
      <h2 id={`standing-${id}`} className="text-12 font-medium text-muted">
        {title}
      </h2>
      {lines.map(({ text, items = [] }, index) => (
        <div key={text}>
          <p dir="auto" className={index === 0 ? "font-semibold" : undefined}>
            {text}
          </p>
          {items.length > 0 && (
            <ul className="list-disc pl-5">
              {items.map((item) => (
                <li key={item} dir="auto">
                  {item}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
