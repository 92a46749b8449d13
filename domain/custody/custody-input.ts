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

export const reportHoneytokenUseInput = z.object({
  keyId: z.uuid("Name the honeytoken."),
  happenedAt: z.coerce.date("Write a date and time.").optional(),
  address: z.string().trim().min(1).max(200, "Use at most 200 characters.").optional(),
});
