"use client";

import { ActionButton } from "@/components/form/action-button";
import { RelativeTime } from "@/components/time/relative-time";
import type { EventMoveDto } from "@/domain/leak-event/leak-event-dto";

import type { LeakEventActions } from "./leak-event-actions";
import { incidentCount } from "./leak-event-words";

const named = 8;

type EventMovesProps = {
  moves: readonly EventMoveDto[];
  mayMove: boolean;
  action: LeakEventActions["undoMoveIncidents"];
};

/** What came here by hand, and the way back. */
export function EventMoves({ moves, mayMove, action }: EventMovesProps) {
  return (
    <ul className="flex flex-col gap-2">
      {moves.map((move) => (
        <li key={move.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {sentenceOf(move)}, <RelativeTime at={move.at} />
            {move.by !== null && (
              <>
                , <bdi>{move.by}</bdi>
              </>
            )}
          </span>
          {mayMove && (
            <ActionButton
              size="small"
              variant="quiet"
              action={action}
              input={{ moveId: move.id }}
              done="They are back where they came from."
              aria-label={`Undo the move of ${incidentCount(move.incidents.length)}`}
            >
              Undo
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ incidents }: EventMoveDto): string {
  const first = incidents
    .slice(0, named)
    .map(({ number, from }) => `LEAK-${number} from EVENT-${from}`)
    .join(", ");
  const more = incidents.length - named;
  return more > 0 ? `${first} and ${more} more` : first;
}
