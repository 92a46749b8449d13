import { z } from "zod";

export const teamDto = z.object({
  id: z.string(),
  name: z.string(),
  contact: z.string().nullable(),
  version: z.number(),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type TeamDto = z.infer<typeof teamDto>;
