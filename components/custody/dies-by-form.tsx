import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { DiesBy } from "@/domain/key/key";
import type { KeyDto } from "@/domain/key/key-dto";
import type { FormAction } from "@/lib/action-result";

import { DiesByField } from "./dies-by-field";

type DiesByFormProps = { keyDto: KeyDto; action: FormAction<{ id: string; diesBy: DiesBy }> };

/** How this very key is ended, said before anything leaks. */
export function DiesByForm({ keyDto, action }: DiesByFormProps) {
  return (
    <FormDialog
      key={keyDto.version}
      title={`How is ${keyDto.name} ended?`}
      description="It decides steps, blockers and proof when it leaks or is rotated."
      trigger={<Button size="small">Say how it is ended</Button>}
      action={action}
      submit="Save how it is ended"
      done="It is saved how the key is ended."
    >
      <input type="hidden" name="id" value={keyDto.id} />
      <DiesByField byHand={keyDto.diesByHand} typeName={keyDto.secretType.name} />
    </FormDialog>
  );
}
