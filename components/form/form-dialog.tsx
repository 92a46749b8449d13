"use client";

import { useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/lib/action-result";

import { ActionForm } from "./action-form";
import { SubmitButton } from "./submit-button";

export type FormDialogProps<T> = {
  title: ReactNode;
  description?: ReactNode;
  /** Absent where a menu or a row opens it through `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  action: FormAction<T>;
  /** The button's verb: "Waive billing-cron". */
  submit: string;
  submitVariant?: ButtonVariant;
  /** The way out: "Cancel", or better what stays: "Keep the key". */
  leave?: string;
  draft?: string;
  version?: number;
  done?: string;
  onDone?: (data: T) => void;
  size?: "medium" | "large";
  children?: ReactNode;
};

/** One act with its questions. Closes when the act is done; Esc keeps the draft. */
export function FormDialog<T>({
  title,
  description,
  trigger,
  open: openFromOutside,
  onOpenChange,
  action,
  submit,
  submitVariant,
  leave = "Cancel",
  onDone,
  size,
  children,
  ...form
}: FormDialogProps<T>) {
  const [ownOpen, setOwnOpen] = useState(false);
  const open = openFromOutside ?? ownOpen;
  const setOpen = onOpenChange ?? setOwnOpen;
  return (
    <Dialog {...{ title, description, trigger, open, size }} onOpenChange={setOpen}>
      <ActionForm
        action={action}
        {...form}
        onDone={(data) => {
          setOpen(false);
          onDone?.(data);
        }}
      >
        {children}
        <DialogActions>
          <DialogClose>
            <Button variant="quiet">{leave}</Button>
          </DialogClose>
          <SubmitButton variant={submitVariant}>{submit}</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}
