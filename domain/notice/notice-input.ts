import { z } from "zod";

export const listNoticesInput = z
  .object({
    /** The oldest notice of the page before. */
    before: z.uuid("Choose a page of the list.").optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .prefault({});

export const markNoticesReadInput = z.object({
  /** These; all that are there when none is named. */
  ids: z.array(z.uuid("Choose a notice.")).max(200).optional(),
});
