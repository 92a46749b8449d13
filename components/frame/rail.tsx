"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

import { useViewer } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { LinkPending } from "@/components/ui/link-pending";
import { cn } from "@/lib/cn";

import { isCurrent, navItems } from "./nav-items";
import { RekeyMark } from "./rekey-mark";

/** `incidentCount` is the number of open incidents. */
export function Rail({ incidentCount }: { incidentCount?: ReactNode }) {
  const pathname = usePathname();
  const { preferences, setPreference } = useViewer();
  const open = preferences.rail === "open";

  return (
    <nav
      aria-label="Main"
      className={cn(
        "sticky top-0 z-20 hidden h-dvh shrink-0 flex-col gap-1 border-r bg-surface p-2 md:flex print:hidden",
        open ? "w-55" : "w-14",
      )}
    >
      <Link
        href="/"
        aria-label="Rekey, home"
        className="mb-2 flex h-8 items-center gap-2.5 rounded-md px-2.5 text-14 font-semibold"
      >
        <RekeyMark className="size-5 shrink-0" />
        {open && "Rekey"}
      </Link>
      <ul className="flex flex-1 flex-col gap-1">
        {navItems.map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              aria-current={isCurrent(item, pathname) ? "page" : undefined}
              title={open ? undefined : item.label}
              className="relative flex h-9 items-center gap-2.5 rounded-md px-2.5 font-medium text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-tint aria-[current=page]:text-accent-text"
            >
              <item.icon aria-hidden className="size-5 shrink-0" />
              <span className={open ? "flex-1" : "sr-only"}>{item.label}</span>
              {item.id === "incidents" && incidentCount !== undefined && (
                <span
                  className={cn(
                    "text-12 font-semibold",
                    !open &&
                      "absolute top-0 right-0 rounded-sm bg-surface px-0.5 leading-4 text-ink",
                  )}
                >
                  {incidentCount}
                </span>
              )}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        square
        aria-expanded={open}
        aria-label="Wide menu"
        onClick={() => setPreference("rail", open ? "closed" : "open")}
        className="ml-1 self-start"
      >
        {open ? <PanelLeftClose aria-hidden /> : <PanelLeftOpen aria-hidden />}
      </Button>
    </nav>
  );
}
