import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { KeyDto } from "@/domain/key/key-dto";
import type { FormAction } from "@/lib/action-result";

type RotationFormProps = {
  keyDto: KeyDto;
  action: FormAction<{ id: string; version: number }>;
};

/** Until when, and how often. */
export function RotationForm({ keyDto, action }: RotationFormProps) {
  return (
    <FormDialog
      key={keyDto.version}
      title="Set the rotation"
      description="When a rotation is done, the next date follows from the days."
      trigger={<Button size="small">Set the rotation</Button>}
      action={action}
      version={keyDto.version}
      submit="Set the rotation"
      done="The rotation is set."
    >
      <input type="hidden" name="id" value={keyDto.id} />
      <TextField
        name="rotateBy"
        label="Rotate by"
        type="date"
        required={false}
        defaultValue={keyDto.rotateBy?.toISOString().slice(0, 10)}
        className="max-w-44"
      />
      <TextField
        name="rotateEveryDays"
        label="A value may serve, in days"
        type="number"
        min={1}
        inputMode="numeric"
        required={false}
        defaultValue={keyDto.rotateEveryDays ?? undefined}
        className="max-w-32"
      />
    </FormDialog>
  );
}
