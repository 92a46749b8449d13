import { z } from "zod";

import { evidenceParts } from "@/domain/evidence/evidence-input";
import { incidentNumber } from "@/domain/incident/incident-input";

const stepId = z.uuid("Choose a step.");

export const stepInput = z.object({ number: incidentNumber, stepId });
export const completeStepInput = z.object({ number: incidentNumber, stepId, ...evidenceParts });
export const skipStepInput = z.object({
  number: incidentNumber,
  stepId,
  reason: z.string("Give a reason.").trim().min(3, "Give a reason.").max(4_000),
});
export const assignStepInput = z.object({
  number: incidentNumber,
  stepId,
  memberId: z.uuid("Choose a person.").optional(),
  dueAt: z.coerce.date("Write a date and time.").optional(),
});
