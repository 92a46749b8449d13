import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

import { toneTint, type Tone } from "./tone";
import { ToneIcon } from "./tone-icon";

type CalloutProps = {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears: for a failure that just happened. */
  alert?: boolean;
  className?: string;
};

export function Callout({ tone, title, children, actions, alert, className }: CalloutProps) {
  return (
    <div
      role={alert ? "alert" : undefined}
      data-tone={tone}
      className={cn(
        "flex items-start gap-2 rounded-md px-3 py-2 text-13",
        toneTint[tone],
        className,
      )}
    >
      <ToneIcon tone={tone} className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
