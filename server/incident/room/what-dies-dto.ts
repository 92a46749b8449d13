import "server-only";
import type { WhatDiesDto } from "@/domain/incident/room-dto";
import { gapSentence } from "@/domain/lookup/blast-sentence";
import type { WhatDies } from "@/domain/lookup/lookup-dto";

export function whatDiesDto({ sentence, radius }: WhatDies): WhatDiesDto {
  const stopped = [
    ...radius.stops.map((service) => ({ service, production: true })),
    ...radius.stopsElsewhere.map((service) => ({ service, production: false })),
  ];
  return {
    sentence,
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
