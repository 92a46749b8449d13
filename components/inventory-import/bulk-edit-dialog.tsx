"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { FormDialog } from "@/components/form/form-dialog";
import { type PlainAction, useAction } from "@/components/form/use-action";
import { BulkFields, type BulkChoices } from "@/components/inventory-import/bulk-fields";
import { countedNoun } from "@/components/inventory-import/inventory-words";
import type { Selection } from "@/components/table/selection";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { BulkNoun } from "@/domain/inventory-import/bulk-edit-input";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import type { FormAction } from "@/lib/action-result";

type Edited = { importId: string; changed: number; same: number; refused: number };

export type BulkVerbs = { edit: FormAction<Edited>; undo: PlainAction<InventoryImportDto> };

type BulkEditDialogProps = {
  noun: BulkNoun;
  selection: Selection;
  verbs: BulkVerbs;
  choices: BulkChoices;
  onDone: () => void;
};

/** The same change of all selected rows. What one of them refuses is shown row by row. */
export function BulkEditDialog({ noun, selection, verbs, choices, onDone }: BulkEditDialogProps) {
  const router = useRouter();
  const { act } = useAction();
  const ids = selection.kind === "ids" ? selection.ids : [];
  const what = countedNoun(ids.length, noun);

  function tell({ importId, changed, refused }: Edited) {
    onDone();
    if (refused > 0) return router.push(`/services/import/${importId}` as Route);
    const undo = () =>
      act({ action: verbs.undo, input: { importId }, done: "The change is undone." });
    showToast({ message: `${countedNoun(changed, noun)} changed.`, ...(changed > 0 && { undo }) });
    router.refresh();
  }

  return (
    <FormDialog
      title={`Change ${what}`}
      description="Only what you choose changes. It can be undone."
      trigger={<Button variant="secondary">Edit…</Button>}
      action={verbs.edit}
      submit={`Change ${what}`}
      onDone={tell}
    >
      <input type="hidden" name="noun" value={noun} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids[]" value={id} />
      ))}
      <BulkFields noun={noun} choices={choices} />
    </FormDialog>
  );
}
