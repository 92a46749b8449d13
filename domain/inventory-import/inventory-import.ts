import { z } from "zod";

/** What a spreadsheet holds: one kind of thing. */
export const inventoryNouns = ["service", "key", "consumer", "dependency"] as const;
export const inventoryOrigins = ["file", "bulk_edit"] as const;
/** reading: rows arrive. ready: all were planned and wait for a decision. */
export const inventoryImportStates = [
  "reading",
  "ready",
  "applying",
  "applied",
  "cancelled",
  "failed",
  "undoing",
  "undone",
] as const;
/** What a row would do. */
export const rowOutcomes = ["create", "change", "same", "error"] as const;
/** What a row did. "same": somebody made the same change meanwhile. */
export const rowResults = ["created", "changed", "same", "refused"] as const;
/** "kept": it could not be taken back, and the row says why. */
export const rowUndos = ["undone", "kept"] as const;
export const sheetEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export const sheetSeparators = ["comma", "semicolon", "tab"] as const;

export const inventoryNounSchema = z.enum(inventoryNouns);
export const inventoryOriginSchema = z.enum(inventoryOrigins);
export const inventoryImportStateSchema = z.enum(inventoryImportStates);
export const rowOutcomeSchema = z.enum(rowOutcomes);
export const rowResultSchema = z.enum(rowResults);
export const rowUndoSchema = z.enum(rowUndos);
export const sheetEncodingSchema = z.enum(sheetEncodings);
export const sheetSeparatorSchema = z.enum(sheetSeparators);

export type InventoryNoun = z.infer<typeof inventoryNounSchema>;
export type InventoryOrigin = z.infer<typeof inventoryOriginSchema>;
export type InventoryImportState = z.infer<typeof inventoryImportStateSchema>;
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;
export type RowResult = z.infer<typeof rowResultSchema>;
export type RowUndo = z.infer<typeof rowUndoSchema>;
export type SheetEncoding = z.infer<typeof sheetEncodingSchema>;
export type SheetSeparator = z.infer<typeof sheetSeparatorSchema>;

/** A row's text by field, in the one form in which both a file and the database are compared. */
export const cellsSchema = z.record(z.string(), z.string());
export type Cells = z.infer<typeof cellsSchema>;

/** Why a row can't be applied: the field, if it is one, and what to do. Never what stood there. */
export type RowProblem = { field: string | null; problem: string };
