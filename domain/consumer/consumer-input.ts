import { z } from "zod";

import { confidenceSchema, factSourceSchema, injectionSchema } from "@/domain/consumer/consumer";
import { yesNoUnknownSchema } from "@/domain/incident/incident";

const line = (max: number) =>
  z.string().trim().max(max, `Use at most ${max} characters.`).optional();

/** From a list, or from a form's one field with commas or lines between. */
const addresses = z
  .union([z.string().transform((text) => text.split(/[\s,]+/)), z.array(z.string())])
  .transform((list) => list.map((item) => item.trim()).filter((item) => item !== ""))
  .pipe(
    z
      .array(z.string().max(60, "Write addresses such as 10.2.0.0/16, with commas between."))
      .max(50, "List at most 50 addresses."),
  )
  .default([]);

/** An optional field that is absent is empty: an update says the whole consumer. */
const fields = {
  keyId: z.uuid("Choose a key."),
  serviceId: z.uuid("Choose a service."),
  environmentId: z.uuid("Choose an environment."),
  /** Where in that environment: a deployment, a host, a pipeline. Tells two uses apart. */
  location: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  injection: injectionSchema.default("unknown"),
  variableName: line(200),
  restartNeeded: yesNoUnknownSchema.default("unknown"),
  usualAddresses: addresses,
  usualHours: line(200),
  confidence: confidenceSchema.default("certain"),
  /** The version it is said to run. What evidence showed is overwritten only by another version. */
  runsVersionId: z.uuid("Choose a version of this key.").optional(),
  runsSince: z.coerce.date("Write a time.").optional(),
};

export const addConsumerInput = z.object({ ...fields, source: factSourceSchema.default("person") });

export const updateConsumerInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  ...fields,
});
export type ConsumerFields = Omit<z.infer<typeof updateConsumerInput>, "id" | "version">;

export const archiveConsumerInput = z.object({ id: z.uuid() });
export const confirmConsumerInput = z.object({ id: z.uuid() });
