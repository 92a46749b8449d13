import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type ArchiveFormProps = {
  /** "the key", "the service". */
  what: string;
  thing: { id: string; name: string };
  action: FormAction<{ id: string }>;
};

export function ArchiveForm({ what, thing, action }: ArchiveFormProps) {
  return (
    <FormDialog
      title={`Archive ${thing.name}?`}
      description="It leaves the lists and searches. Its past stays."
      trigger={<Button variant="quiet">Archive</Button>}
      action={action}
      submit={`Archive ${what}`}
      submitVariant="danger"
      leave="Keep it"
      done="It is archived."
    >
      <input type="hidden" name="id" value={thing.id} />
    </FormDialog>
  );
}
