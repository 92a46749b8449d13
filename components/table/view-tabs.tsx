import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { LinkPending } from "@/components/ui/link-pending";

export type View = {
  id: string;
  label: string;
  href: Route;
  /** How many there are, streamed in. */
  count?: ReactNode;
};

type ViewTabsProps = {
  views: readonly View[];
  current: string;
  /** Behind the last one: what makes and changes views. */
  tools?: ReactNode;
};

/** Ready-made questions to the list: "Inbox", "Mine", "Late". Each is an address. */
export function ViewTabs({ views, current, tools }: ViewTabsProps) {
  return (
    // Relative: words for screen readers alone stand at their place, and would widen the page.
    <nav
      aria-label="Views"
      className="relative mb-2 flex items-center gap-1 overflow-x-auto border-b print:hidden"
    >
      <ul className="flex gap-1">
        {views.map((view) => (
          <li key={view.id} className="shrink-0">
            <Link
              href={view.href}
              aria-current={view.id === current ? "page" : undefined}
              className="relative -mb-px inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2 font-medium text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-accent-text aria-[current=page]:text-ink pointer-coarse:min-h-11"
            >
              <bdi className="max-w-48 truncate">{view.label}</bdi>
              {view.count !== undefined && (
                <span className="text-12 font-normal text-muted">{view.count}</span>
              )}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
      {tools}
    </nav>
  );
}
