import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

type DisclosureProps = {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
};

/** "Show the reason": works without script, is found by the browser's search, prints open. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={cn("min-w-0", className)}>
      <summary className="inline-flex min-h-6 max-w-full list-none items-center gap-1 rounded-sm text-13 text-muted hover:text-ink [&::-webkit-details-marker]:hidden pointer-coarse:min-h-11">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 transition-transform [details[open]>summary>&]:rotate-90"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-1 pl-4.5">{children}</div>
    </details>
  );
}
