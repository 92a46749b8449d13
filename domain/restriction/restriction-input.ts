import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";

const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");
const memberId = z.uuid("Choose a person from the list.");

export const restrictIncidentInput = z.object({
  number: incidentNumber,
  reason,
  /** Who sees it beside its lead and whoever restricts it. */
  memberIds: z.array(memberId).max(100, "Name at most 100 people.").default([]),
  /** A member who may have done it: sees nothing of it. */
  suspectId: memberId.optional(),
});

export const shareIncidentInput = z.object({ number: incidentNumber, memberId });
export const unrestrictIncidentInput = z.object({ number: incidentNumber, reason });
export const breakGlassInput = z.object({ number: incidentNumber, reason });
