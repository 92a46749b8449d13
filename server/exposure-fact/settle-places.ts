import "server-only";
import { exposureFactKindSchema, presenceOf } from "@/domain/occurrence/exposure-fact";
import { presenceSchema } from "@/domain/occurrence/occurrence";
import type { Tx } from "@/server/db";

const gone = new Set(["removed", "made_private"]);

/** Presence and since when it is gone, as the facts of each place say. Few different answers: few writes. */
export async function settlePlaces(tx: Tx, occurrenceIds: readonly string[]): Promise<void> {
  const places = await tx.occurrence.findMany({
    where: { id: { in: [...occurrenceIds] } },
    select: {
      id: true,
      presence: true,
      exposureFacts: {
        where: { withdrawnAt: null },
        orderBy: [{ happenedAt: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
      },
    },
  });
  const answers = new Map<string, { presence: string; removedAt: Date | null; ids: string[] }>();
  for (const place of places) {
    const facts = place.exposureFacts.map((row) => ({
      kind: exposureFactKindSchema.parse(row.kind),
      at: row.happenedAt,
    }));
    // Without any fact left, nothing is known of what became of it.
    const initial = facts.length === 0 ? "present" : presenceSchema.parse(place.presence);
    const presence = presenceOf(facts, initial);
    const removedAt = gone.has(presence) ? (facts.at(-1)?.at ?? null) : null;
    const key = `${presence} ${removedAt?.toISOString()}`;
    const answer = answers.get(key) ?? { presence, removedAt, ids: [] };
    answer.ids.push(place.id);
    answers.set(key, answer);
  }
  for (const { ids, ...data } of answers.values()) {
    await tx.occurrence.updateMany({ where: { id: { in: ids } }, data });
  }
}
