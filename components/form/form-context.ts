"use client";

import { createContext, use } from "react";

type FormState = {
  errors: Readonly<Record<string, string>>;
  pending: boolean;
};

export const FormContext = createContext<FormState>({ errors: {}, pending: false });

export function useFormState(): FormState {
  return use(FormContext);
}

/** `reasons[]` and `reasons` are one field. */
export function useFieldError(name: string): string | undefined {
  return use(FormContext).errors[name.replace(/\[\]$/, "")];
}
