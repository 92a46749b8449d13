"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

import { LinkPending } from "@/components/ui/link-pending";
import { Menu, MenuLink } from "@/components/ui/menu";
import { cn } from "@/lib/cn";

import { isCurrent, navItems } from "./nav-items";

const tab =
  "relative flex h-full flex-1 flex-col items-center justify-center gap-0.5 text-12 font-medium text-muted -outline-offset-2 aria-[current=page]:text-accent-text";

/** The rail below 768 px. */
export function BottomBar() {
  const pathname = usePathname();
  const rest = navItems.filter((item) => !item.first);
  const inRest = rest.some((item) => isCurrent(item, pathname));
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--bottom-bar) border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {navItems
        .filter((item) => item.first)
        .map((item) => (
          <Link
            key={item.id}
            href={item.href}
            aria-current={isCurrent(item, pathname) ? "page" : undefined}
            className={tab}
          >
            <item.icon aria-hidden className="size-5" />
            {item.label}
            <LinkPending />
          </Link>
        ))}
      <Menu
        trigger={
          <button type="button" className={cn(tab, inRest && "text-accent-text")}>
            <Ellipsis aria-hidden className="size-5" />
            More
          </button>
        }
      >
        {rest.map((item) => (
          <MenuLink key={item.id} href={item.href}>
            <item.icon aria-hidden />
            {item.label}
          </MenuLink>
        ))}
      </Menu>
    </nav>
  );
}
