import { z } from "zod";

import { productionAnswerSchema } from "@/domain/environment/environment";

export const environmentDto = z.object({
  id: z.string(),
  name: z.string(),
  production: productionAnswerSchema,
  version: z.number(),
  /** Consumers that run there. */
  consumers: z.number(),
});
export type EnvironmentDto = z.infer<typeof environmentDto>;
