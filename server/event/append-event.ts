import "server-only";
import { canonicalText } from "@/domain/event/canonical";
import { newId } from "@/lib/ids";
import type { Actor, EventInput } from "@/server/context";
import type { Tx } from "@/server/db";
import { insertRows } from "@/server/insert-rows";

/** The event and its place in the sealer's queue, in the change's own transaction. */
export async function appendEvent(
  tx: Tx,
  { event, actor, now }: { event: EventInput; actor: Actor; now: Date },
): Promise<{ id: string }> {
  const row = eventRow(event, { actor, now });
  await tx.event.create({ data: { ...row, unsealed: { create: {} } } });
  return { id: row.id };
}

/** Many at once, as a bulk change records them: two statements, however many there are. */
export async function appendEvents(
  tx: Tx,
  { events, actor, now }: { events: readonly EventInput[]; actor: Actor; now: Date },
): Promise<void> {
  const rows = events.map((event) => eventRow(event, { actor, now }));
  await insertRows(tx, "event", { rows });
  await insertRows(tx, "event_unsealed", { rows: rows.map(({ id }) => ({ eventId: id })) });
}

function eventRow(event: EventInput, { actor, now }: { actor: Actor; now: Date }) {
  const id = newId();
  const happenedAt = event.happenedAt ?? now;
  const actorId = actorIdOf(actor);
  return {
    id,
    kind: event.kind,
    actorType: actor.type,
    actorId,
    incidentId: event.incidentId ?? null,
    subjectType: event.subject?.type ?? null,
    subjectId: event.subject?.id ?? null,
    happenedAt,
    recordedAt: now,
    version: 1,
    canonical: canonicalText({
      v: 1,
      id,
      kind: event.kind,
      actor: { type: actor.type, id: actorId },
      incident: event.incidentId ?? null,
      subject: event.subject ?? null,
      happenedAt: happenedAt.toISOString(),
      recordedAt: now.toISOString(),
      texts: event.texts ?? {},
      data: event.data ?? {},
    }),
  };
}

function actorIdOf(actor: Actor): string | null {
  switch (actor.type) {
    case "member":
    case "token":
      return actor.id;
    case "system":
      return actor.job;
    case "anonymous":
      return null;
  }
}
