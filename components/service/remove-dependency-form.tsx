import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { DependencyDto } from "@/domain/service/service-dto";
import type { FormAction } from "@/lib/action-result";

type RemoveDependencyFormProps = {
  dependency: DependencyDto;
  action: FormAction<{ id: string }>;
};

export function RemoveDependencyForm({ dependency, action }: RemoveDependencyFormProps) {
  const { name } = dependency.service;
  if (!dependency.mayRemove) return null;
  return (
    <FormDialog
      title={`Remove the dependency with ${name}?`}
      description="What stops with a key no longer spreads along it."
      trigger={
        <Button size="small" variant="quiet" aria-label={`Remove the dependency with ${name}`}>
          Remove
        </Button>
      }
      action={action}
      submit="Remove the dependency"
      submitVariant="danger"
      leave="Keep it"
      done="The dependency is removed."
    >
      <input type="hidden" name="id" value={dependency.id} />
    </FormDialog>
  );
}
