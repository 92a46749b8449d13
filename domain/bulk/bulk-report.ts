import { z } from "zod";

/** One call changes no more incidents than this; whoever has more calls again. */
export const bulkSize = 25;

export const bulkInput = z.object({
  /** What the verb is given for each. */
  rows: z
    .array(z.looseObject({ number: z.coerce.number().int().positive() }))
    .min(1, "Select an incident.")
    .max(bulkSize, `At most ${bulkSize} at once.`),
});

export type BulkResult = {
  number: number;
  outcome: "done" | "refused";
  /** Why nothing was changed. */
  message?: string;
  /** What takes this change back. */
  eventId?: string;
};

export type BulkReport = { results: BulkResult[] };
