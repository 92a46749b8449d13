"use client";

import { Dialog } from "@/components/ui/dialog";
import type { BulkResult } from "@/domain/bulk/bulk-report";

/** Each row that stayed as it was, and why. */
export function RefusedRows({
  rows,
  onLeave,
}: {
  rows: readonly BulkResult[];
  onLeave: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      title={rows.length === 1 ? "1 stayed as it was" : `${rows.length} stayed as they were`}
    >
      <ul className="flex flex-col gap-1 text-13">
        {rows.map(({ number, message }) => (
          <li key={number}>
            <a href={`/incidents/${number}`} className="font-medium underline">
              LEAK-{number}
            </a>
            : {message}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
