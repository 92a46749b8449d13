import type { ComponentProps } from "react";

import { cn } from "@/lib/cn";

/** Grows with what is typed, up to half the screen. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(
        "control field-sizing-content max-h-[50vh] min-h-16 w-full min-w-0 resize-y px-2 py-1.5",
        className,
      )}
      {...rest}
    />
  );
}
