import { z } from "zod";

import { custodySchema, diesBy } from "@/domain/key/key";

/** A select without a choice sends an empty text. */
const orNothing = (given: unknown) => (given === "" ? undefined : given);

export const setCustodyInput = z.object({
  id: z.uuid(),
  custody: custodySchema,
  reason: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
});

export const setDiesByInput = z.object({
  id: z.uuid(),
  /** Empty: as the catalogue says of its type. */
  diesBy: z.preprocess(orNothing, z.enum(diesBy, "Choose how it is ended.").optional()),
});
