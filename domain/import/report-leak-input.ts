import { z } from "zod";

import { secretDigestSchema } from "@/domain/fingerprint/secret-digest";
import { sourceKindSchema, visibilitySchema } from "@/domain/occurrence/occurrence";

const mostPlaces = 20;
const longestPlace = 1_024;

const places = z
  .string()
  .max(mostPlaces * longestPlace, "That is too long.")
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  )
  .refine((lines) => lines.length <= mostPlaces, `Name at most ${mostPlaces} places.`)
  .refine(
    (lines) => lines.every((line) => line.length <= longestPlace),
    `Use at most ${longestPlace} characters a line.`,
  );

/** A leak that a person tells: the value's digests, or what is known instead of it. */
export const reportLeakInput = z
  .object({
    digest: secretDigestSchema.optional(),
    publicId: z
      .string()
      .trim()
      .max(200, "Use at most 200 characters.")
      .regex(/^[\x21-\x7e]+$/, "Write the key's public id without spaces.")
      .optional(),
    secretTypeId: z.string().trim().min(1).max(120).default("unknown"),
    keyName: z.string().trim().max(160, "Use at most 160 characters.").optional(),
    sourceKind: sourceKindSchema.default("other"),
    /** One place a line. */
    places,
    visibility: visibilitySchema.default("unknown"),
    exposedSince: z.coerce.date("Write a date and time.").optional(),
    worksNow: z.enum(["unknown", "live"]).default("unknown"),
    note: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
  })
  .refine(
    ({ digest, publicId, places: lines }) =>
      digest !== undefined || publicId !== undefined || lines.length > 0,
    { error: "Give the value, the public id, or a place.", path: ["places"] },
  );
export type ReportLeakInput = z.infer<typeof reportLeakInput>;

/** Where the report went. No number: kept, and answered by people whom the reporter does not meet. */
export type ReportLeakAnswer = { number: number | null; state: string | null; opened: boolean };
