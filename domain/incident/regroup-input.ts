import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";
import { linkKindSchema } from "@/domain/incident/link";

const reason = z.string().trim().max(4_000, "Use at most 4,000 characters.").optional();
const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(500, "Take at most 500 at once."),
);

export const mergeIncidentsInput = z.object({
  number: incidentNumber,
  into: z.coerce
    .number("Write the number of the incident that stays.")
    .int("Write the number of the incident that stays.")
    .positive("Write the number of the incident that stays."),
  reason,
});
export const undoRegroupingInput = z.object({ regroupingId: z.uuid() });

export const splitIncidentInput = z
  .object({
    number: incidentNumber,
    occurrenceIds: ids,
    partIds: ids,
    keyName: z.string().trim().max(160, "Use at most 160 characters.").optional(),
    reason,
  })
  .refine(({ occurrenceIds, partIds }) => occurrenceIds.length + partIds.length > 0, {
    error: "Choose what belongs to the other key.",
    path: ["occurrenceIds"],
  });

export const linkIncidentsInput = z.object({
  number: incidentNumber,
  to: z.coerce
    .number("Write the number of the other incident.")
    .int("Write the number of the other incident.")
    .positive("Write the number of the other incident."),
  kind: linkKindSchema,
});
export const unlinkIncidentsInput = z.object({ linkId: z.uuid() });
