import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

type SectionProps = {
  title: ReactNode;
  /** For links that point here, and for whoever goes from region to region. */
  id?: string;
  beside?: ReactNode;
  actions?: ReactNode;
  /** A line around it; sections never stand inside each other. */
  framed?: boolean;
  className?: string;
  children: ReactNode;
};

/** One part of a page under an h2. */
export function Section({ title, id, beside, actions, framed, className, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={id && `${id}-title`}
      className={cn("min-w-0", framed && "rounded-md border bg-surface p-4", className)}
    >
      <div className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id && `${id}-title`} className="text-16 font-semibold">
          {title}
        </h2>
        {beside}
        {actions && <div className="ml-auto flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
