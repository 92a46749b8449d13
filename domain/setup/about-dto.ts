import { z } from "zod";

import { installationModeSchema } from "@/domain/setup/setup";

export const aboutDto = z.object({
  version: z.string(),
  mode: installationModeSchema.nullable(),
  setUpAt: z.date().nullable(),
  sessionHours: z.number(),
});
export type AboutDto = z.infer<typeof aboutDto>;
