import { z } from "zod";

const name = z
  .string("Name the plan.")
  .trim()
  .min(1, "Name the plan.")
  .max(120, "Use at most 120 characters.");
const day = z.coerce.date("Write a date.");
const mostKeys = 200;
const keyIds = z
  .array(z.uuid("Choose keys from the list."), "Choose at least one key.")
  .max(mostKeys, `Choose at most ${mostKeys} keys.`);
const planId = z.uuid("Name the plan.");
const version = z.coerce.number().int().min(0);

export const setRotationInput = z.object({
  id: z.uuid("Name the key."),
  version,
  rotateBy: day.optional(),
  rotateEveryDays: z.coerce
    .number("Write how many days.")
    .int("Write whole days.")
    .min(1, "Write at least one day.")
    .max(3_650, "Write at most 3,650 days.")
    .optional(),
});

export const planRotationInput = z.object({ keyId: z.uuid("Name the key.") });

const span = {
  name,
  /** Nobody's in particular when left out. */
  teamId: z.uuid("Choose a team from the list.").optional(),
  from: day,
  until: day,
};
const endsAfter = { error: "The end lies before the beginning.", path: ["until"] };

export const createRotationPlanInput = z
  .object({ ...span, keyIds: keyIds.default([]) })
  .refine(({ from, until }) => from <= until, endsAfter);
export const updateRotationPlanInput = z
  .object({ id: planId, version, ...span })
  .refine(({ from, until }) => from <= until, endsAfter);
export const archiveRotationPlanInput = z.object({ id: planId, version });
export const addPlanKeysInput = z.object({
  planId,
  keyIds: keyIds.min(1, "Choose at least one key."),
});
export const planKeyInput = z.object({ planId, keyId: z.uuid("Name the key.") });
export const getRotationPlanInput = z.object({ id: planId });
export const listRotationPlansInput = z.object({});
export const listRotationsInput = z.object({
  ownerTeamId: z.uuid().optional(),
});
