"use client";

import { confidenceWords } from "@/components/consumer/consumer-words";
import { type FindAction, PickField } from "@/components/consumer/pick-field";
import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { options } from "@/components/key/key-words";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type AddDependencyFormProps = {
  service: { id: string; name: string };
  action: FormAction<{ id: string }>;
  find: FindAction;
};

export function AddDependencyForm({ service, action, find }: AddDependencyFormProps) {
  return (
    <FormDialog
      title={`What does ${service.name} depend on?`}
      description="It stops working when that service stops."
      trigger={<Button>Add a dependency</Button>}
      action={action}
      submit="Add the dependency"
      done="The dependency is added."
    >
      <input type="hidden" name="serviceId" value={service.id} />
      <PickField name="dependsOnId" label="Depends on" required find={find} />
      <SelectField
        name="confidence"
        label="How sure is this?"
        defaultValue="certain"
        options={options(confidenceWords)}
      />
    </FormDialog>
  );
}
