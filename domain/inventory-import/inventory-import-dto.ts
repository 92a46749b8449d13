import type {
  Cells,
  InventoryImportState,
  InventoryNoun,
  InventoryOrigin,
  RowOutcome,
  RowResult,
  RowUndo,
  SheetEncoding,
  SheetSeparator,
} from "@/domain/inventory-import/inventory-import";

/** One file or bulk edit as it stands. */
export type InventoryImportDto = {
  id: string;
  noun: InventoryNoun;
  origin: InventoryOrigin;
  state: InventoryImportState;
  fileName: string | null;
  encoding: SheetEncoding | null;
  separator: SheetSeparator | null;
  fields: string[];
  unread: string[];
  rows: number;
  creates: number;
  changes: number;
  sames: number;
  errors: number;
  /** Of the rows to create or change. */
  done: number;
  refused: number;
  undone: number;
  kept: number;
  failure: string | null;
  createdAt: Date;
  createdBy: string | null;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

/** One row: `before` and `after` hold only what changes. */
export type InventoryRowDto = {
  ordinal: number;
  line: number;
  label: string;
  subjectId: string | null;
  outcome: RowOutcome;
  before: Cells;
  after: Cells;
  field: string | null;
  problem: string | null;
  result: RowResult | null;
  undo: RowUndo | null;
};

export type InventoryRowPage = { data: InventoryRowDto[]; next: number | null };

/** How a file would be read, before it is sent. */
export type SheetColumnsDto = {
  encoding: SheetEncoding;
  separator: SheetSeparator;
  columns: { name: string; field: string | null }[];
  /** Why rows can't be told apart by these, if they can't. */
  refusal: string | null;
};
