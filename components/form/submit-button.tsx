"use client";

import { Button, type ButtonProps } from "@/components/ui/button";

import { useFormState } from "./form-context";

/** Says what it does: "Report the leak". */
export function SubmitButton({
  variant = "primary",
  ...rest
}: Omit<ButtonProps, "type" | "pending">) {
  const { pending } = useFormState();
  return <Button type="submit" variant={variant} pending={pending} {...rest} />;
}
