"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import type { FormAction } from "@/lib/action-result";

type NameDialogProps = {
  title: string;
  submit: string;
  action: FormAction<SavedViewDto>;
  /** The one that gets another name, or what the new one asks for. */
  view?: SavedViewDto;
  address?: string;
  onDone: (view: SavedViewDto) => void;
  onLeave: () => void;
};

export function NameDialog({
  title,
  submit,
  action,
  view,
  address,
  onDone,
  onLeave,
}: NameDialogProps) {
  return (
    <FormDialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      description="It keeps the search, the filters, the order and the columns."
      {...{ title, submit, action, onDone }}
    >
      {view && <input type="hidden" name="id" value={view.id} />}
      {address !== undefined && <input type="hidden" name="address" value={address} />}
      <TextField name="name" label="Name" maxLength={60} defaultValue={view?.name} />
    </FormDialog>
  );
}
