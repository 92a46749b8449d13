import { z } from "zod";

import { findingLimits } from "@/domain/finding/finding";
import { scannerSchema } from "@/domain/finding/scanner";
import { isVisibleText } from "@/domain/finding/visible-text";
import { importModeSchema } from "@/domain/import/import";
import { visibilitySchema } from "@/domain/occurrence/occurrence";

const shown = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `Use at most ${limit} characters.`)
    .refine(isVisibleText, "This has characters that hide or reorder text.");

const yes = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

/** A browser strips reports up to this size; larger ones go by the API as they are. */
export const largestStrippedMb = 200;

/** What a caller says beside the report, in the address of the upload. */
export const uploadOptions = z.object({
  /** Where the scan ran: gitleaks' report does not say it. */
  repository: shown(findingLimits.repository).optional(),
  /** Who can see that place. Asked once for the whole report. */
  visibility: visibilitySchema.default("unknown"),
  fileName: shown(200).optional(),
  /** Apply at once. Left out, a token's upload is applied as new leaks and a page's waits. */
  apply: importModeSchema.optional(),
  /** Answer what would happen, and apply nothing. */
  preview: yes.default(false),
});
export type UploadOptions = z.infer<typeof uploadOptions>;

export const createImportInput = z.object({
  tool: scannerSchema,
  repository: uploadOptions.shape.repository,
  visibility: visibilitySchema,
  fileName: uploadOptions.shape.fileName,
});

const importId = z.uuid("Name the import.");

export const importInput = z.object({ importId });
export const finishImportInput = z.object({
  importId,
  bytes: z.int().min(0),
  /** A stripped report names its tool in its findings. */
  tool: scannerSchema.optional(),
});
export const failImportInput = z.object({
  importId,
  bytes: z.int().min(0),
  failure: z.string().min(1).max(500),
});
export const applyImportInput = z.object({
  importId,
  mode: importModeSchema,
  visibility: visibilitySchema.optional(),
});
export const listImportsInput = z.object({});
