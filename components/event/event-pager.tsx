import type { Route } from "next";

import { LinkButton } from "@/components/ui/link-button";

type EventPagerProps = { view: Record<string, string>; next: string | null; prev: string | null };

export function EventPager({ view, next, prev }: EventPagerProps) {
  if (next === null && prev === null) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex justify-end gap-2 print:hidden">
      {prev !== null && <LinkButton href={pageAt(view, prev)}>Newer</LinkButton>}
      {next !== null && <LinkButton href={pageAt(view, next)}>Older</LinkButton>}
    </nav>
  );
}

function pageAt(view: Record<string, string>, cursor: string): Route {
  return `/settings/log?${new URLSearchParams({ ...view, cursor })}` as Route;
}
