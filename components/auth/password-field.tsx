"use client";

import { useEffect, useRef } from "react";

import { useFormState } from "@/components/form/form-context";
import { TextField } from "@/components/form/text-field";

type PasswordFieldProps = {
  label?: string;
  hint?: string;
  /** A password manager fills in the one and offers to make the other. */
  kind: "current" | "new";
};

/** A password is typed anew after every answer; everything else in the form stays. */
export function PasswordField({ label = "Password", hint, kind }: PasswordFieldProps) {
  const { pending } = useFormState();
  const wasPending = useRef(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wasPending.current && !pending && input.current) input.current.value = "";
    wasPending.current = pending;
  }, [pending]);

  return (
    <TextField
      ref={input}
      name="password"
      type="password"
      label={label}
      hint={hint}
      required
      autoComplete={kind === "new" ? "new-password" : "current-password"}
    />
  );
}
