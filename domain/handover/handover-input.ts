import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";

const note = z.string().trim().max(4_000, "Use at most 4,000 characters.").optional();
const toId = z.uuid("Choose a person from the list.");

export const askHandoverInput = z.object({ number: incidentNumber, toId, note });
export const askAllHandoversInput = z.object({ toId, note });
export const acceptHandoversInput = z.object({
  ids: z.array(z.uuid("Choose a hand-over.")).min(1, "Choose a hand-over.").max(200),
});
export const declineHandoverInput = z.object({
  id: z.uuid("Choose a hand-over."),
  reason: z
    .string("Give a reason.")
    .trim()
    .min(3, "Give a reason.")
    .max(4_000, "Use at most 4,000 characters."),
});
export const withdrawHandoverInput = z.object({ id: z.uuid("Choose a hand-over.") });
export const listHandoversInput = z.object({}).prefault({});
