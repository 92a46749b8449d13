import "server-only";
import type { WhatDiesDto } from "@/domain/incident/room-dto";
import { gapSentence } from "@/domain/lookup/blast-sentence";
import type { WhatDies } from "@/domain/lookup/lookup-dto";

/** In a room the board knows who moved: nothing stopping is then a result, and not a gap. */
export function whatDiesDto(
  { sentence, radius }: WhatDies,
  { onBoard }: { onBoard: number },
): WhatDiesDto {
  const stopped = [
    ...radius.stops.map((service) => ({ service, production: true })),
    ...radius.stopsElsewhere.map((service) => ({ service, production: false })),
  ];
  return {
    sentence: stopped.length === 0 && onBoard > 0 ? settledSentence(onBoard) : sentence,
    stops: stopped.map(({ service, production }) => ({
      service: service.name,
      environment: service.environments.join(", "),
      production,
      ownerTeam: service.ownerTeam,
    })),
    dependents: radius.dependents.map((row) => ({
      service: row.name,
      via: row.viaName,
      depth: row.depth,
    })),
    notKnown: radius.gaps.map(gapSentence),
  };
}

function settledSentence(consumers: number): string {
  return consumers === 1
    ? "If this key dies now, nothing known stops: its one known consumer has moved or is waived."
    : `If this key dies now, nothing known stops: all ${consumers} known consumers have moved or are waived.`;
}
