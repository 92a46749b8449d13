"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

import { LinkPending } from "@/components/ui/link-pending";
import { cn } from "@/lib/cn";

export type SettingsPage = { href: Route; label: string };

export function SettingsNav({ pages }: { pages: readonly SettingsPage[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="mb-4 overflow-x-auto border-b print:hidden">
      <ul className="flex gap-4 text-13">
        {pages.map(({ href, label }) => {
          const current = pathname === href;
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "relative -mb-px block border-b-2 py-2 whitespace-nowrap",
                  current
                    ? "border-accent font-medium text-ink"
                    : "border-transparent text-muted hover:text-ink",
                )}
              >
                {label}
                <LinkPending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
