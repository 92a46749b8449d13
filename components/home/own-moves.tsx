"use client";

import { cutoverWords } from "@/components/cutover/cutover-words";
import { ActionLine } from "@/components/home/action-line";
import { DueTime } from "@/components/time/due-time";
import { StatePill } from "@/components/ui/state-pill";
import type { OwnMoveDto } from "@/domain/home/home-dto";

/** What a service owner has to move, what is down first. */
export function OwnMoves({ moves }: { moves: readonly OwnMoveDto[] }) {
  if (moves.length === 0) {
    return <p className="text-13 text-muted">Your services have nothing to move.</p>;
  }
  return (
    <ul className="flex flex-col divide-y border-y text-13">
      {moves.map((move) => (
        <ActionLine
          key={move.id}
          number={move.incident.number}
          title={move.incident.title}
          verb={
            <>
              Move <bdi>{move.service.name}</bdi> ({move.environment})
            </>
          }
          state={
            <StatePill tone={move.downSince === null ? "in_hand" : "hurting"} plain>
              {move.downSince === null ? cutoverWords[move.state].word : "Down"}
            </StatePill>
          }
          due={move.dueAt === null ? "No limit" : <DueTime at={move.dueAt} />}
        />
      ))}
    </ul>
  );
}
