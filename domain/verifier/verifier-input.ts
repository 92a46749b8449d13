import { z } from "zod";

import { verifierStateSchema, verifierStates } from "@/domain/verifier/verifier";

const how = z
  .string("Say how you know.")
  .trim()
  .min(3, "Say how you know.")
  .max(4_000, "Use at most 4,000 characters.");

/** A select without a choice sends an empty text. */
const chosen = z.preprocess(
  (given) => (given === "" ? undefined : given),
  z.uuid("Choose from the list.").optional(),
);

export const addVerifierInput = z.object({
  keyVersionId: z.uuid(),
  name: z
    .string("Name the place.")
    .trim()
    .min(2, "Name the place.")
    .max(160, "Use at most 160 characters."),
  serviceId: chosen,
  ownerTeamId: chosen,
  state: verifierStateSchema.exclude(["refuses"]).default("unknown"),
});

export const recordVerifierInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  state: z.enum(verifierStates, "Choose what it does."),
  happenedAt: z.coerce.date("Write a date and time.").optional(),
  how,
  link: z.url({ protocol: /^https?$/, error: "Give a web address." }).optional(),
});

export const removeVerifierInput = z.object({ id: z.uuid(), reason: how });
