import "server-only";
import type { SeenAgain } from "@/domain/incident/seen-again";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import { insertRows } from "@/server/insert-rows";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { settleIncidents } from "@/server/incident/settle-incidents";
import { earliestCommit, occurrencesOf, type SightingContext } from "@/server/import/new-leak";
import { becomeLeaks } from "@/server/rotation/become-leaks";
import type { Sighting } from "@/server/import/sighting";

export type NewPlace = {
  incidentId: string;
  keyVersionId: string;
  sighting: Sighting;
  outcome: SeenAgain;
};

/** Adds new places to the incidents that they belong to, and reopens those that the domain says. */
export async function growIncidents(
  ctx: MutationContext,
  { places, context }: { places: readonly NewPlace[]; context: SightingContext },
): Promise<void> {
  if (places.length === 0) return;
  await insertRows(ctx.tx, "occurrence", {
    rows: places.flatMap(({ incidentId, keyVersionId, sighting }) =>
      occurrencesOf([sighting], context).map((found) => ({
        id: newId(),
        incidentId,
        keyVersionId,
        ...found,
        foundAt: ctx.now,
      })),
    ),
    skipDuplicates: true,
  });
  const byIncident = Map.groupBy(places, ({ incidentId }) => incidentId);
  const idsOf = (which: SeenAgain) =>
    places.filter(({ outcome }) => outcome === which).map(({ incidentId }) => incidentId);
  await becomeLeaks(ctx, {
    found: idsOf("occurrence"),
    reopened: idsOf("reopen"),
    detectedAt: context.detectedAt,
  });
  await exposeEarlier(ctx, { byIncident, context });
  const events = [...byIncident].map(([incidentId, added]) => ({
    kind: added.every(({ outcome }) => outcome === "seen_again_dead")
      ? "occurrence.seen_again_dead"
      : "occurrence.added",
    incidentId,
    subject: { type: "incident", id: incidentId },
    data: { places: added.length, importId: context.importId },
  }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
  for (const [incidentId, added] of byIncident) {
    if (!added.some(({ outcome }) => outcome === "reopen")) continue;
    const record = await loadRecord(ctx.tx, incidentId);
    await moveIncident(ctx, { record, event: { type: "seen_again", outcome: "reopen" } });
  }
  await settleIncidents(ctx, [...byIncident.keys()]);
}

/** "At least since": an older copy shows that it was out earlier. What is known exactly stays. */
async function exposeEarlier(
  ctx: MutationContext,
  of: { byIncident: ReadonlyMap<string, readonly NewPlace[]>; context: SightingContext },
): Promise<void> {
  const earlier = [...of.byIncident].flatMap(([id, added]) => {
    const sightings = added.map(({ sighting }) => sighting);
    const since = of.context.exposedSince?.at ?? earliestCommit(sightings, of.context.detectedAt);
    return since === undefined ? [] : [{ id, since }];
  });
  if (earlier.length === 0) return;
  await ctx.tx.$executeRaw`
    update incident i set exposed_since = e.since, updated_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(earlier)}::jsonb) as e(id uuid, since timestamptz)
    where i.id = e.id and i.state <> 'resolved' and i.exposed_since_is_floor
      and coalesce(i.exposed_since, i.detected_at) > e.since`;
}
