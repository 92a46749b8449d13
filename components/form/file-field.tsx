"use client";

import { useId, type ComponentProps, type ReactNode } from "react";

import { Field } from "@/components/ui/field";

import { useFieldError } from "./form-context";

type FileFieldProps = Pick<ComponentProps<"input">, "accept" | "multiple"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
};

export function FileField({ name, label, hint, required, ...rest }: FileFieldProps) {
  const error = useFieldError(name);
  return (
    <Field id={useId()} {...{ label, hint, required, error }}>
      {(control) => (
        <input
          type="file"
          name={name}
          className="w-full text-13 text-muted file:mr-3 file:h-8 file:rounded-md file:border file:border-control file:bg-surface file:px-3 file:text-13 file:font-medium file:text-ink hover:file:bg-sunken"
          {...control}
          {...rest}
        />
      )}
    </Field>
  );
}
