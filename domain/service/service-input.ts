import { z } from "zod";

import { tierSchema } from "@/domain/service/service";
import { several } from "@/lib/several";

const line = (max: number) =>
  z.string().trim().max(max, `Use at most ${max} characters.`).optional();

/** An optional field that is absent is empty: an update says the whole service. */
const fields = {
  name: z
    .string("Name the service.")
    .trim()
    .min(1, "Name the service.")
    .max(120, "Use at most 120 characters."),
  ownerTeamId: z.uuid("Choose a team from the list.").optional(),
  tier: z.coerce.number("Choose a tier from 1 to 4.").pipe(tierSchema).optional(),
  repository: line(300),
  runbook: line(500),
  language: line(60),
  onCallContact: line(200),
};

export const createServiceInput = z.object(fields);

export const updateServiceInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  ...fields,
});
export type ServiceFields = Omit<z.infer<typeof updateServiceInput>, "id" | "version">;

export const archiveServiceInput = z.object({ id: z.uuid() });
export const confirmServiceInput = z.object({ id: z.uuid() });
export const getServiceInput = z.object({ id: z.uuid() });

/** Which services a list or an export is about. */
export const serviceFilterInput = z.object({
  q: z.string().trim().max(200).optional(),
  /** "none": nobody owns it. */
  ownerTeamId: several(z.union([z.uuid(), z.literal("none")])),
});
export type ServiceFilter = z.infer<typeof serviceFilterInput>;

export const listServicesInput = serviceFilterInput.extend({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
