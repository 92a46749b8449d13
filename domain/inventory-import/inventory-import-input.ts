import { z } from "zod";

import { isVisibleText } from "@/domain/finding/visible-text";
import {
  inventoryNounSchema,
  rowOutcomeSchema,
  sheetEncodingSchema,
  sheetSeparatorSchema,
} from "@/domain/inventory-import/inventory-import";

const yes = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

const fileName = z
  .string()
  .trim()
  .max(200, "Use at most 200 characters.")
  .refine(isVisibleText, "This has characters that hide or reorder text.")
  .optional();

/**
 * The field of each column in the file's order: "name,,owner" leaves the second one out. Closed
 * words alone, so that nothing of a file stands in an address.
 */
const columns = z
  .string()
  .max(4_000)
  .regex(/^[a-zA-Z,]*$/, "Name a field for each column, with commas between.")
  .transform((text) => text.split(",").map((field) => (field === "" ? null : field)))
  .optional();

/** What a caller says beside the file, in the address of the upload. */
export const sheetOptions = z.object({
  noun: inventoryNounSchema,
  columns,
  fileName,
  /** Apply at once what can be applied. Left out, it waits for a decision. */
  apply: yes.default(false),
});

export const sheetColumnsOptions = z.object({ noun: inventoryNounSchema });

export const createInventoryImportInput = z.object({ noun: inventoryNounSchema, fileName });

const importId = z.uuid("Name the import.");
export const inventoryImportInput = z.object({ importId });

export const finishInventoryImportInput = z.object({
  importId,
  bytes: z.int().min(0),
  encoding: sheetEncodingSchema,
  separator: sheetSeparatorSchema,
  fields: z.array(z.string().max(60)).max(60),
  unread: z.array(z.string().max(60)).max(1_000),
});

export const failInventoryImportInput = z.object({
  importId,
  bytes: z.int().min(0),
  failure: z.string().min(1).max(500),
});

export const listInventoryImportsInput = z.object({});

/** Which rows to show: by what they would do, or by what became of them. */
export const rowViews = [...rowOutcomeSchema.options, "refused", "kept"] as const;
export const rowViewSchema = z.enum(rowViews);
export type RowView = z.infer<typeof rowViewSchema>;

export const listInventoryRowsInput = z.object({
  importId,
  view: rowViewSchema.optional(),
  /** The ordinal of the last row seen. */
  after: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
