import "server-only";
import { canonicalEventSchema } from "@/domain/event/canonical";
import type { EventDto } from "@/domain/event/event-dto";
import { eventSentence } from "@/domain/event/sentence";
import type { Db, Tx } from "@/server/db";
import { type Named, type Names, namesOf } from "@/server/event/event-names";

type Row = { seq: bigint | null; recordedAt: Date; incidentId: string | null; canonical: string };

/** Events as people read them: names for ids, the words that were typed, one sentence. */
export async function toEventDtos(tx: Db | Tx, rows: readonly Row[]): Promise<EventDto[]> {
  const events = rows.map((row) => ({
    row,
    said: canonicalEventSchema.parse(JSON.parse(row.canonical)),
  }));
  const textIds = events.flatMap(({ said }) => Object.values(said.texts).map(({ id }) => id));
  const incidentIds = events.flatMap(({ said }) => said.incident ?? []);
  const things = events.flatMap(({ said }): Named[] => [
    said.actor,
    said.subject ?? { type: null, id: null },
  ]);
  const [names, texts, incidents] = await Promise.all([
    namesOf(tx, things),
    tx.freeText.findMany({ where: { id: { in: textIds } }, select: { id: true, text: true } }),
    tx.incident.findMany({
      where: { id: { in: incidentIds } },
      select: { id: true, number: true },
    }),
  ]);
  const textById = new Map(texts.map(({ id, text }) => [id, text]));
  const incidentById = new Map(incidents.map((incident) => [incident.id, incident]));
  return events.map(({ row, said }) => {
    const incident = said.incident === null ? null : (incidentById.get(said.incident) ?? null);
    const actor = { ...said.actor, name: actorName(said.actor, names) };
    const subject = said.subject && { ...said.subject, name: names.of(said.subject) };
    return {
      id: said.id,
      seq: row.seq === null ? null : Number(row.seq),
      kind: said.kind,
      sentence: eventSentence({
        kind: said.kind,
        actorName: actor.name,
        subjectName: subject?.name ?? null,
        incidentNumber: incident?.number ?? null,
        data: said.data,
      }),
      actor,
      incident,
      subject,
      happenedAt: new Date(said.happenedAt),
      recordedAt: row.recordedAt,
      texts: Object.entries(said.texts).map(([field, { id }]) => ({
        field,
        text: textById.get(id) ?? null,
      })),
      data: said.data,
    };
  });
}

function actorName(actor: { type: EventDto["actor"]["type"]; id: string | null }, names: Names) {
  switch (actor.type) {
    case "member":
      return names.of(actor) ?? "Somebody";
    case "token":
      return `Token ${names.of(actor) ?? "of a machine"}`;
    case "system":
      return "Rekey";
    case "anonymous":
      return "Somebody not signed in";
  }
}
