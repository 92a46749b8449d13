import { z } from "zod";

import { dataKindSchema, notificationDecisionSchema } from "@/domain/notification/notification";

const caseId = z.uuid("Choose a notification.");
const regimeId = z.uuid("Choose a rule.");
const time = z.coerce.date("Write a date and time.");
const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");

export const correctAwarenessInput = z.object({ caseId, awareAt: time, reason });
export const setDataKindsInput = z.object({
  caseId,
  /** None: not known. */
  dataKinds: z.array(dataKindSchema).default([]),
});
export const decideNotificationInput = z.object({
  caseId,
  regimeId,
  decision: notificationDecisionSchema,
  reason,
});
export const recordNotificationSentInput = z.object({
  caseId,
  regimeId,
  stage: z.string("Choose a stage.").max(60),
  sentAt: time.optional(),
  reference: z.string().trim().max(200, "Use at most 200 characters.").optional(),
});
