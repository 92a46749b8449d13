import { z } from "zod";

import { huntPlaceSchema } from "@/domain/hunt/hunt";
import { yesNoUnknownSchema } from "@/domain/incident/incident";
import { incidentNumber } from "@/domain/incident/incident-input";

export const answerHuntInput = z.object({
  number: incidentNumber,
  place: huntPlaceSchema,
  answer: yesNoUnknownSchema,
  note: z.string().trim().max(2_000, "Use at most 2,000 characters.").optional(),
});
export const confirmInventoryInput = z.object({
  number: incidentNumber,
  coverage: z
    .string("Say where you looked, and where you did not.")
    .trim()
    .min(3, "Say where you looked, and where you did not.")
    .max(4_000, "Use at most 4,000 characters."),
});
