"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

import { buttonStyle } from "./button-style";
import { useReturnFocus } from "./use-return-focus";

type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** One button; it opens the dialog and gets the focus back. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "medium" | "large";
  children: ReactNode;
};

/** Traps focus, Esc leaves, focus returns. On a phone it is a sheet at the bottom. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  size = "medium",
  children,
}: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-[oklch(0.15_0.02_262/0.5)]" />
        <Radix.Content
          {...returnFocus}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed z-50 flex max-h-[85dvh] flex-col overflow-hidden bg-raised shadow-float outline-hidden",
            "inset-x-0 bottom-0 animate-float-in rounded-t-md",
            "sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:left-1/2 sm:w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:animate-fade-in sm:rounded-md",
            size === "large" ? "sm:max-w-3xl" : "sm:max-w-lg",
          )}
        >
          <header className="flex items-start gap-4 px-4 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-16 font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-13 text-muted">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className={cn(buttonStyle({ variant: "quiet", square: true }), "-mt-1 -mr-1")}
            >
              <X aria-hidden />
            </Radix.Close>
          </header>
          <div className="overflow-y-auto px-4 pt-1 pb-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wraps one button that leaves the dialog: "Keep the key". */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}

/** The row of buttons at the end of a dialog: the deciding one last, nearest to the thumb. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">{children}</div>
  );
}
