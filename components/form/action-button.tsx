"use client";

import { Button, type ButtonProps } from "@/components/ui/button";

import { useAction, type ActInput } from "./use-action";

type ActionButtonProps<T> = Omit<ButtonProps, "pending" | "onClick" | "action"> & ActInput<T>;

/** A button that is the whole act: no questions, and an Undo where it can be undone. */
export function ActionButton<T>({
  action,
  input,
  done,
  undo,
  onDone,
  ...button
}: ActionButtonProps<T>) {
  const { act, pending } = useAction();
  return (
    <Button
      {...button}
      pending={pending}
      onClick={() => act({ action, input, done, undo, onDone })}
    />
  );
}
