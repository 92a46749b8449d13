import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { label: string; href: Route };

type PageHeaderProps = {
  /** The page's one h1. */
  title: ReactNode;
  /** The way back, without the page itself. */
  crumbs?: readonly Crumb[];
  /** State pills and the like, beside the title. */
  beside?: ReactNode;
  /** One sentence below. */
  summary?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, crumbs, beside, summary, actions }: PageHeaderProps) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 max-w-full">
        {crumbs && crumbs.length > 0 && (
          <nav aria-label="Breadcrumb" className="mb-0.5 print:hidden">
            <ol className="flex flex-wrap items-center gap-1 text-12 text-muted">
              {crumbs.map((crumb, index) => (
                <li key={crumb.href} className="flex items-center gap-1">
                  <Link href={crumb.href} className="rounded-sm hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                  {index < crumbs.length - 1 && <ChevronRight aria-hidden className="size-3" />}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 dir="auto" className="min-w-0 text-20 font-semibold">
            {title}
          </h1>
          {beside}
        </div>
        {summary && <div className="mt-1 max-w-prose text-13 text-muted">{summary}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
