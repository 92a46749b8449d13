"use client";

import { CheckboxField } from "@/components/form/choice-field";
import { useFieldError } from "@/components/form/form-context";

/** Asked only of a rule that covers much. */
export function SureField({ name = "sure" }: { name?: string }) {
  const asked = useFieldError(name) !== undefined;
  return asked && <CheckboxField name={name} label="I looked twice: hide all of that" />;
}
