import { ChevronLeft, ChevronRight } from "lucide-react";

import { Button } from "@/components/ui/button";

type PagerProps = {
  next: string | null;
  prev: string | null;
  pending: boolean;
  onMove: (cursor: string) => void;
};

export function Pager({ next, prev, pending, onMove }: PagerProps) {
  if (next === null && prev === null) return null;
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2 print:hidden">
      <Button disabled={prev === null || pending} onClick={() => prev !== null && onMove(prev)}>
        <ChevronLeft aria-hidden />
        Previous
      </Button>
      <Button disabled={next === null || pending} onClick={() => next !== null && onMove(next)}>
        Next
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
