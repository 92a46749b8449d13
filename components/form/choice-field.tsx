"use client";

import { useId, type ComponentProps, type ReactNode } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { RadioGroup, type RadioGroupProps } from "@/components/ui/radio-group";
import { Select, type SelectProps } from "@/components/ui/select";

import { useFieldError } from "./form-context";

type SelectFieldProps = Omit<SelectProps, "id" | "name"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
};

export function SelectField({ name, label, hint, required, ...rest }: SelectFieldProps) {
  const error = useFieldError(name);
  return (
    <Field id={useId()} {...{ label, hint, required, error }}>
      {(control) => <Select name={name} {...control} {...rest} />}
    </Field>
  );
}

export function RadioField(props: Omit<RadioGroupProps, "errorId">) {
  const error = useFieldError(props.name);
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <RadioGroup {...props} errorId={error === undefined ? undefined : id} />
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

export function CheckboxField(props: ComponentProps<typeof Checkbox> & { name: string }) {
  const error = useFieldError(props.name);
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        {...props}
        aria-describedby={error === undefined ? undefined : id}
        aria-invalid={error === undefined ? undefined : true}
      />
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
