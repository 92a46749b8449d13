import { z } from "zod";

/** The words of an event's text are elsewhere, so that they can be redacted; this names and binds them. */
export const textRefSchema = z.object({ id: z.uuid(), hmac: z.string() });
export type TextRef = z.infer<typeof textRefSchema>;

export const actorTypes = ["member", "token", "system", "anonymous"] as const;

export const canonicalEventSchema = z.object({
  v: z.literal(1),
  id: z.uuid(),
  kind: z.string(),
  actor: z.object({ type: z.enum(actorTypes), id: z.string().nullable() }),
  incident: z.uuid().nullable(),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  happenedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  texts: z.record(z.string(), textRefSchema),
  data: z.record(z.string(), z.unknown()),
});
export type CanonicalEvent = z.infer<typeof canonicalEventSchema>;

/** JSON with sorted keys and no white space: the same event is the same bytes everywhere. */
export function canonicalText(event: CanonicalEvent): string {
  return JSON.stringify(sorted(event));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
