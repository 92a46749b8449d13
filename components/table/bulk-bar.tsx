import { X } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

type BulkBarProps = {
  selected: number;
  /** How many match in all. */
  count?: ReactNode;
  allMatching: boolean;
  /** Absent where an act takes the rows of one page only. */
  onAllMatching?: () => void;
  onClear: () => void;
  children: ReactNode;
};

/** Floats at the bottom, so that the filters stay in sight. */
export function BulkBar({
  selected,
  count,
  allMatching,
  onAllMatching,
  onClear,
  children,
}: BulkBarProps) {
  return (
    <section
      aria-label="Selected rows"
      className="fixed bottom-[calc(var(--bottom-bar)+0.75rem)] left-1/2 z-30 flex w-max max-w-[calc(100vw-1rem)] -translate-x-1/2 animate-fade-in flex-wrap items-center gap-2 rounded-md bg-raised p-2 text-13 shadow-float print:hidden"
    >
      <span role="status" className="px-1 font-medium">
        {allMatching ? <>All {count ?? ""} matching selected</> : `${selected} selected`}
        {!allMatching && count && (
          <span className="font-normal text-muted"> of {count} matching</span>
        )}
      </span>
      {!allMatching && onAllMatching && (
        <Button variant="quiet" onClick={onAllMatching}>
          Select all matching
        </Button>
      )}
      {children}
      <Button variant="quiet" square aria-label="Clear the selection" onClick={onClear}>
        <X aria-hidden />
      </Button>
    </section>
  );
}
