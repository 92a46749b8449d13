import { z } from "zod";

import { minutesInput } from "@/domain/clock/minutes-text";
import { dataKindSchema } from "@/domain/notification/notification";

const name = z
  .string("Name the rule.")
  .trim()
  .min(2, "Name the rule.")
  .max(80, "Use at most 80 characters.");
const authority = z
  .string("Say who has to be told.")
  .trim()
  .min(2, "Say who has to be told.")
  .max(200, "Use at most 200 characters.");
const note = z.string().trim().max(500, "Use at most 500 characters.").optional();

const stage = z.object({
  key: z.string().optional(),
  title: z
    .string("Name the stage.")
    .trim()
    .min(2, "Name the stage.")
    .max(60, "Use at most 60 characters."),
  within: minutesInput,
  from: z.enum(["aware", "previous"]).default("aware"),
});

/** A form sends the stages by their number; one without title and time is left out. */
const stages = z.preprocess(
  (typed) =>
    (Array.isArray(typed) ? typed : Object.values(Object(typed))).filter(
      (row: unknown) =>
        row !== null && typeof row === "object" && ("title" in row || "within" in row),
    ),
  z.array(stage).min(1, "Give at least one stage.").max(6, "Give at most six stages."),
);

export const createRegimeInput = z.object({
  name,
  authority,
  note,
  stages,
  dataKinds: z.array(dataKindSchema).default([]),
});
export const updateRegimeInput = createRegimeInput.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
});
export const archiveRegimeInput = z.object({
  id: z.uuid(),
  /** Take it back into use. */
  restore: z.boolean().default(false),
});
export const listRegimesInput = z.object({});
