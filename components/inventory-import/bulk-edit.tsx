import type { ReactNode } from "react";

import { BulkEditDialog, type BulkVerbs } from "@/components/inventory-import/bulk-edit-dialog";
import type { BulkChoices } from "@/components/inventory-import/bulk-fields";
import type { Selection } from "@/components/table/selection";
import type { BulkNoun } from "@/domain/inventory-import/bulk-edit-input";

export type BulkEdit = { verbs: BulkVerbs; choices: BulkChoices };

type TableBulk = { bulk?: (selection: Selection, clear: () => void) => ReactNode };

/** For a table's props: rows can be selected and changed, if this person may do that. */
export function bulkEdit(noun: BulkNoun, use: BulkEdit | undefined): TableBulk {
  if (use === undefined) return {};
  return {
    bulk: (selection, clear) => (
      <BulkEditDialog noun={noun} selection={selection} onDone={clear} {...use} />
    ),
  };
}
