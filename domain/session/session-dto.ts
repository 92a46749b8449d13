import { z } from "zod";

import { provenBySchema } from "@/domain/session/proven-by";

export const sessionDto = z.object({
  id: z.string(),
  /** "Firefox on Linux", as far as the browser says. */
  device: z.string(),
  /** Known only behind a trusted proxy. */
  address: z.string().nullable(),
  provenBy: provenBySchema.nullable(),
  startedAt: z.date(),
  lastSeenAt: z.date().nullable(),
  endsAt: z.date(),
  /** The session that asks. */
  current: z.boolean(),
});
export type SessionDto = z.infer<typeof sessionDto>;
