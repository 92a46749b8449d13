import { z } from "zod";

/** That something changed, never what: whoever is shown it reads the rest through the usual reads. */
export const liveHintSchema = z.object({
  /** Of the event in the sealed log; what a stream goes on from. */
  seq: z.number().int().positive(),
  kind: z.string(),
  /** The incident's number. */
  incident: z.number().int().optional(),
  subjects: z.array(z.object({ noun: z.string(), id: z.string() })),
});
export type LiveHint = z.infer<typeof liveHintSchema>;
