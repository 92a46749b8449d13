import { z } from "zod";

import { productionAnswerSchema } from "@/domain/environment/environment";

const name = z
  .string("Name the environment.")
  .trim()
  .min(1, "Name the environment.")
  .max(60, "Use at most 60 characters.");
const production = productionAnswerSchema.default("unknown");

export const createEnvironmentInput = z.object({ name, production });

export const updateEnvironmentInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  name,
  production,
});

export const listEnvironmentsInput = z.object({}).default({});
