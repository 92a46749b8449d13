import { z } from "zod";

export const tierSchema = z.number().int().min(1).max(4);
export type Tier = 1 | 2 | 3 | 4;

/** A service without a tier counts as tier 2. */
export function effectiveTier(tier: number | null): Tier {
  return tierSchema.parse(tier ?? 2) as Tier;
}
