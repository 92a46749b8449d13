import "server-only";
import { exposureFactKindSchema, publicSpans } from "@/domain/occurrence/exposure-fact";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";
import type { ExposureFact, Occurrence } from "@/generated/prisma/client";
import type { People } from "@/server/incident/room/people";
import type { Texts } from "@/server/incident/room/texts";

type Place = Pick<Occurrence, "visibility" | "publishedAt" | "foundAt"> & {
  exposureFacts: readonly ExposureFact[];
};

/** What became of one place, and when anybody could read it there. */
export function exposureHistory(
  place: Place,
  { texts, people }: { texts: Texts; people: People },
): Pick<OccurrenceDto, "history" | "publicSpans"> {
  const rows = place.exposureFacts;
  const facts = rows.map((row) => ({
    kind: exposureFactKindSchema.parse(row.kind),
    at: row.happenedAt,
  }));
  const first = rows.find(({ visibilityBefore }) => visibilityBefore !== null);
  const before = visibilitySchema.parse(first?.visibilityBefore ?? place.visibility);
  const since = place.publishedAt ?? place.foundAt;
  return {
    history: rows.map((row) => ({
      id: row.id,
      kind: exposureFactKindSchema.parse(row.kind),
      at: row.happenedAt.toISOString(),
      by: people(row.recordedById)?.name ?? null,
      reason: texts(row.reasonId),
    })),
    publicSpans: publicSpans(facts, { before, since }).map(({ from, until }) => ({
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
    })),
  };
}
