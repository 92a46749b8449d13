import { z } from "zod";

import { secretDigestSchema } from "@/domain/fingerprint/secret-digest";
import { checkbox, incidentNumber } from "@/domain/incident/incident-input";
import { verdictSchema } from "@/domain/key/key";
import { uploadedFileSchema } from "@/domain/evidence/evidence-input";

const time = z.coerce.date("Write a date and time.");
const note = z.string().trim().max(4_000, "Use at most 4,000 characters.");
const address = z.string().trim().min(1).max(200, "Use at most 200 characters.");

export const deactivateVersionInput = z.object({
  number: incidentNumber,
  act: z.enum(["disable", "revoke"]),
  happenedAt: time.optional(),
});
export const observeDeathInput = z.object({
  number: incidentNumber,
  state: z.enum(["disabled", "dead"]),
  happenedAt: time,
  how: note.min(3, "Say how you know."),
});
export const switchOnInput = z.object({
  number: incidentNumber,
  happenedAt: time.optional(),
  reason: note.min(3, "Give a reason."),
});
export const matchProviderKeyInput = z.object({
  number: incidentNumber,
  providerKeyId: z
    .string("Write the provider's id of the key.")
    .trim()
    .min(1, "Write the provider's id of the key.")
    .max(200, "Use at most 200 characters."),
});
export const recordReplacementInput = z.object({
  number: incidentNumber,
  /** The new key whose place it takes: what the page showed. */
  replaces: z.uuid().optional(),
  digest: secretDigestSchema.optional(),
  publicId: z
    .string()
    .trim()
    .max(200, "Use at most 200 characters.")
    .regex(/^[\x21-\x7e]+$/, "Write the key's public id without spaces.")
    .optional(),
  storedIn: z.string().trim().max(300, "Use at most 300 characters.").optional(),
  storedAt: time.optional(),
  createdAt: time.optional(),
});
export const setStoredInput = z.object({
  number: incidentNumber,
  storedIn: z
    .string("Say where it is stored.")
    .trim()
    .min(3, "Say where it is stored.")
    .max(300, "Use at most 300 characters."),
  storedAt: time.optional(),
});
export const recordVerdictInput = z
  .object({
    number: incidentNumber,
    version: z.enum(["old", "new"]).default("old"),
    verdict: verdictSchema,
    happenedAt: time.optional(),
    fromPlace: z
      .string("Say from where it was tried.")
      .trim()
      .min(2, "Say from where it was tried.")
      .max(200, "Use at most 200 characters."),
    environmentId: z.uuid().optional(),
    providerError: z.string().trim().max(2_000, "Use at most 2,000 characters.").optional(),
    file: uploadedFileSchema.optional(),
  })
  .refine(
    ({ verdict, providerError, file }) =>
      verdict !== "dead" || (providerError ?? "") !== "" || file !== undefined,
    {
      path: ["providerError"],
      error: "A refusal needs the provider's own error, or a file that shows it.",
    },
  );
export const recordUseInput = z.object({
  number: incidentNumber,
  happenedAt: time,
  address: address.optional(),
  success: z.union([z.boolean(), z.stringbool()]),
  consumerId: z.uuid().optional(),
});
export const attributeUseInput = z.object({
  number: incidentNumber,
  useId: z.uuid(),
  consumerId: z.uuid("Choose the consumer."),
});
export const reviewUsageInput = z
  .object({
    number: incidentNumber,
    fromAt: time,
    untilAt: time,
    note: note.min(3, "Say which log you read and what it shows."),
    link: z.url({ protocol: /^https?$/, error: "Give a web address." }).optional(),
  })
  .refine(({ fromAt, untilAt }) => fromAt < untilAt, {
    path: ["untilAt"],
    error: "The end lies before the beginning.",
  });
export const acknowledgeInput = z.object({
  number: incidentNumber,
  acknowledged: checkbox.refine(Boolean, "Say that you have seen it."),
});
