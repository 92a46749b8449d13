import { z } from "zod";

const kindPattern = /^[a-z_]+(\.[a-z_]+)?$/;
const cursorPattern = /^(older|newer)-(\d{1,18})$/;

/** A place in the log: the page of events older or newer than a line. */
export const eventCursorSchema = z
  .string()
  .regex(cursorPattern, "This page's address is not whole. Begin at the newest event.");

const eventFilterInput = z.object({
  incidentId: z.uuid().optional(),
  /** As people write it: 42, or LEAK-42. */
  incident: z
    .string()
    .trim()
    .regex(/^(leak-)?\d{1,9}$/i, "Write the incident's number, such as LEAK-42.")
    .optional(),
  /** One kind, `cutover.proved`, or all of a noun, `cutover`. */
  kind: z.string().regex(kindPattern, "A kind looks like cutover.proved.").optional(),
  /** A member's or token's id, or a job's name. */
  actorId: z.string().max(60).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
});
export type EventFilterInput = z.infer<typeof eventFilterInput>;

export const listEventsInput = eventFilterInput.extend({
  cursor: eventCursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type ListEventsInput = z.infer<typeof listEventsInput>;

export const eventFileFormats = ["csv", "jsonl"] as const;

export const exportEventsInput = eventFilterInput.extend({
  format: z.enum(eventFileFormats).default("csv"),
});

export type EventCursor = { direction: "older" | "newer"; seq: bigint };

export function parseEventCursor(cursor: string): EventCursor {
  const [, direction, seq] = cursorPattern.exec(eventCursorSchema.parse(cursor)) ?? [];
  return { direction: direction === "newer" ? "newer" : "older", seq: BigInt(seq ?? 0) };
}

export function formatEventCursor({ direction, seq }: EventCursor): string {
  return `${direction}-${seq}`;
}

export const redactTextInput = z.object({
  eventId: z.uuid(),
  field: z.string().min(1).max(60),
});
