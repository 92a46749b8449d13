import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

/** A count or a label that is not a state. */
export function Badge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm bg-sunken px-1.5 text-12 font-medium whitespace-nowrap text-muted",
        className,
      )}
    >
      {children}
    </span>
  );
}
