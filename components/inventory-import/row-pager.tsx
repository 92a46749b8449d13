import type { Route } from "next";

import { LinkButton } from "@/components/ui/link-button";
import type { RowView } from "@/domain/inventory-import/inventory-import-input";

type RowPagerProps = {
  importId: string;
  view: RowView | undefined;
  after: number;
  next: number | null;
};

/** Rows go forward by their place in the file; the browser's Back goes back. */
export function RowPager({ importId, view, after, next }: RowPagerProps) {
  if (next === null && after < 0) return null;
  const at = (ordinal: number | null) => {
    const address = new URLSearchParams(view === undefined ? {} : { view });
    if (ordinal !== null) address.set("after", String(ordinal));
    return `/services/import/${importId}?${address}` as Route;
  };
  return (
    <nav aria-label="Pages of rows" className="mt-2 flex justify-end gap-2 print:hidden">
      {after >= 0 && <LinkButton href={at(null)}>First rows</LinkButton>}
      {next !== null && <LinkButton href={at(next)}>Next rows</LinkButton>}
    </nav>
  );
}
