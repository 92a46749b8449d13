"use client";

import { useId, type ComponentProps, type ReactNode } from "react";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

import { useFieldError } from "./form-context";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** `false` adds "(optional)". */
  required?: boolean;
};

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "id"> & {
    /** Never kept in a draft, never offered by the browser. */
    secret?: boolean;
  };

export function TextField({ name, label, hint, required, secret, ...rest }: TextFieldProps) {
  const error = useFieldError(name);
  return (
    <Field id={useId()} {...{ label, hint, required, error }}>
      {(control) => (
        <Input
          name={name}
          {...(secret && { "data-secret": "", autoComplete: "off", spellCheck: false })}
          {...control}
          {...rest}
        />
      )}
    </Field>
  );
}

type TextAreaFieldProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps> & { secret?: boolean };

export function TextAreaField({
  name,
  label,
  hint,
  required,
  secret,
  id,
  ...rest
}: TextAreaFieldProps) {
  const error = useFieldError(name);
  const ownId = useId();
  return (
    <Field id={id ?? ownId} {...{ label, hint, required, error }}>
      {(control) => (
        <Textarea
          name={name}
          {...(secret && { "data-secret": "", autoComplete: "off", spellCheck: false })}
          {...control}
          {...rest}
        />
      )}
    </Field>
  );
}
