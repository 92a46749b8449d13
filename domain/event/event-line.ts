import type { EventDto } from "@/domain/event/event-dto";

export const eventHeader = [
  "line",
  "happened_at",
  "recorded_at",
  "kind",
  "sentence",
  "actor_type",
  "actor",
  "incident",
  "subject_type",
  "subject",
  "texts",
  "data",
  "event",
] as const;

/** One event as the cells of a sheet, in the order of the header. */
export function eventCells(event: EventDto): string[] {
  const { seq, actor, incident, subject, texts, data } = event;
  const words = texts.map(({ field, text }) => `${field}: ${text ?? "redacted"}`);
  const byColumn: Record<(typeof eventHeader)[number], string> = {
    line: seq === null ? "" : String(seq),
    happened_at: event.happenedAt.toISOString(),
    recorded_at: event.recordedAt.toISOString(),
    kind: event.kind,
    sentence: event.sentence,
    actor_type: actor.type,
    actor: actor.name,
    incident: incident === null ? "" : `LEAK-${incident.number}`,
    subject_type: subject?.type ?? "",
    subject: subject?.name ?? subject?.id ?? "",
    texts: words.join("\n"),
    data: JSON.stringify(data),
    event: event.id,
  };
  return eventHeader.map((column) => byColumn[column]);
}
