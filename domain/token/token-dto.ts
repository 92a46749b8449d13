import { z } from "zod";

export const tokenStates = ["active", "expired", "revoked"] as const;

export const tokenDto = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters, to find the token again in a pipeline's settings. */
  prefix: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(tokenStates),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  /** Known only behind a trusted proxy. */
  lastUsedFrom: z.string().nullable(),
});
export type TokenDto = z.infer<typeof tokenDto>;

/** Answered once: only a hash of the token is kept. */
export const newTokenDto = z.object({ id: z.string(), name: z.string(), token: z.string() });
export type NewTokenDto = z.infer<typeof newTokenDto>;
