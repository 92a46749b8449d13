"use client";

import { useId } from "react";

import { FieldError } from "@/components/ui/field";

import { useFieldError } from "./form-context";

/** What is wrong with a group of checkboxes, below it. */
export function ChoiceError({ name }: { name: string }) {
  return <FieldError id={useId()}>{useFieldError(name)}</FieldError>;
}
