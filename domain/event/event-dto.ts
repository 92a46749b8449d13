import { z } from "zod";

import { actorTypes } from "@/domain/event/canonical";

export const eventDto = z.object({
  id: z.string(),
  /** Its line in the sealed log; null for the moment until it has one. */
  seq: z.number().int().nullable(),
  kind: z.string(),
  /** What happened, in one plain sentence. */
  sentence: z.string(),
  actor: z.object({
    type: z.enum(actorTypes),
    id: z.string().nullable(),
    name: z.string(),
  }),
  incident: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  subject: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  happenedAt: z.date(),
  recordedAt: z.date(),
  /** What a person typed with it; null where it was redacted. */
  texts: z.array(z.object({ field: z.string(), text: z.string().nullable() })),
  data: z.record(z.string(), z.unknown()),
});
export type EventDto = z.infer<typeof eventDto>;

export const eventPage = z.object({
  data: z.array(eventDto),
  /** Older events; absent on the last page. */
  next: z.string().nullable(),
  /** Newer events; absent on the first page. */
  prev: z.string().nullable(),
});
export type EventPage = z.infer<typeof eventPage>;
