"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

import { buttonStyle } from "./button-style";
import { useReturnFocus } from "./use-return-focus";

type SidePanelProps = {
  title: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Buttons beside the close button: "Open the room". */
  actions?: ReactNode;
  children: ReactNode;
};

/** A look at one thing without leaving the list, which stays usable beside it. */
export function SidePanel({ title, open, onOpenChange, actions, children }: SidePanelProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Portal>
        <Radix.Content
          {...returnFocus}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-y-0 right-0 z-40 flex w-full max-w-xl animate-slide-in flex-col bg-raised shadow-float outline-hidden"
        >
          <header className="flex min-h-12 items-center gap-2 border-b px-4 py-2">
            <Radix.Title className="min-w-0 flex-1 truncate text-14 font-semibold">
              {title}
            </Radix.Title>
            {actions}
            <Radix.Close
              aria-label="Close"
              className={cn(buttonStyle({ variant: "quiet", square: true }))}
            >
              <X aria-hidden />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
