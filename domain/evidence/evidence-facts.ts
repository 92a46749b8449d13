import { z } from "zod";

/** The checkable part of a piece of evidence about one consumer: which version it uses, and where. */
export const evidenceFactsSchema = z.object({
  environmentId: z.uuid().nullable(),
  /** The version seen in use; null when it was not identified. */
  versionId: z.uuid().nullable(),
  usesNoKey: z.boolean().default(false),
  /** Seen with a key that is not the new one, also when nobody could tell which. */
  anotherKey: z.boolean().default(false),
  /** Deploy or process start. */
  startedAt: z.coerce.date().nullable().default(null),
});
export type EvidenceFacts = z.infer<typeof evidenceFactsSchema>;
