"use client";

import { Signature } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { cn } from "@/lib/cn";

type WaitingButtonProps = {
  count: number;
  /** The list of requests and reviews. */
  children: ReactNode;
};

/** "Signatures waiting": in the frame, so that an asker is never waiting unseen. */
export function WaitingButton({ count, children }: WaitingButtonProps) {
  return (
    <Popover
      label="Signatures waiting"
      align="end"
      trigger={
        <Button
          variant="quiet"
          title={`Signatures waiting: ${count}`}
          className={cn(
            "px-2",
            count > 0 && "bg-will-hurt-tint text-will-hurt enabled:hover:text-will-hurt",
          )}
        >
          <Signature aria-hidden />
          <span className="max-lg:sr-only">Signatures waiting</span>
          <span>{count}</span>
        </Button>
      }
    >
      {children}
    </Popover>
  );
}
