import { z } from "zod";

import { incidentNumber, reasonInput } from "@/domain/incident/incident-input";
import { exposureFactKindSchema } from "@/domain/occurrence/exposure-fact";

export const recordExposureFactInput = z.object({
  number: incidentNumber,
  occurrenceIds: z.array(z.uuid()).min(1, "Choose a place.").max(10_000),
  kind: exposureFactKindSchema,
  /** Now when left out. */
  happenedAt: z.coerce.date("Write a date and time.").optional(),
  reason: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
});
export const withdrawExposureFactInput = reasonInput.extend({ factId: z.uuid() });
