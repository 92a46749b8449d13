import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";

export const largestFile = 10 * 1024 * 1024;

export const uploadedFileSchema = z.object({
  name: z.string().trim().min(1).max(200, "Use a shorter file name."),
  mediaType: z.string().max(200),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= largestFile, "The file is larger than 10 MB."),
});
export type UploadedEvidence = z.infer<typeof uploadedFileSchema>;

/** The parts that any claim may rest on; which are needed is the verb's business. */
export const evidenceParts = {
  note: z.string().trim().max(10_000, "Use at most 10,000 characters.").optional(),
  link: z
    .url({ protocol: /^https?$/, error: "Give a web address." })
    .max(2_000)
    .optional(),
  file: uploadedFileSchema.optional(),
  /** When it was seen; now when left out. */
  happenedAt: z.coerce.date("Write a date and time.").optional(),
};

export const addEvidenceInput = z.object({
  number: incidentNumber,
  stepId: z.uuid().optional(),
  cutoverId: z.uuid().optional(),
  kind: z.enum(["note", "link", "file", "log_review"]).optional(),
  ...evidenceParts,
});
export const readEvidenceFileInput = z.object({ id: z.uuid() });
