import { z } from "zod";

export const noQuestion = z.object({}).default({});

/** A line of the sealed log. */
export const markSeenInput = z.object({ upTo: z.coerce.number().int().min(0) });

/** The Monday of a week, in UTC. */
const monday = z.iso
  .date("Name a week by its Monday.")
  .refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, "Name a week by its Monday.");

export const listContainedInput = z.object({ week: monday });
