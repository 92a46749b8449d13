import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";
import { contactChannels } from "@/domain/owner-contact/owner-contact";

const time = z.coerce.date("Write a date and time.");
const note = z.string().trim().max(4_000, "Use at most 4,000 characters.").optional();

export const recordContactAttemptInput = z.object({
  number: incidentNumber,
  channel: z.enum(contactChannels, "Name the channel."),
  who: z
    .string("Say who was told.")
    .trim()
    .min(2, "Say who was told.")
    .max(200, "Use at most 200 characters."),
  happenedAt: time.optional(),
  note,
});

export const recordOwnerAnswerInput = z.object({
  number: incidentNumber,
  answer: z.enum(["acknowledged", "refused"], "Choose what they answered."),
  happenedAt: time.optional(),
  note,
});

export const handOverInput = z.object({ number: incidentNumber, reason: note });
