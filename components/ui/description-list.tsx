import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

export type Description = { term: string; value: ReactNode };

/** Facts of one thing. What is missing is said in words ("Not checked yet"), never left blank. */
export function DescriptionList({
  items,
  className,
}: {
  items: readonly Description[];
  className?: string;
}) {
  return (
    <dl
      className={cn(
        "grid grid-cols-1 gap-x-4 text-13 sm:grid-cols-[minmax(8rem,max-content)_1fr] sm:gap-y-1.5",
        className,
      )}
    >
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 max-sm:mb-2">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
