import {
  House,
  KeyRound,
  ScanSearch,
  Server,
  Settings,
  Siren,
  type LucideIcon,
} from "lucide-react";
import type { Route } from "next";

export type NavItem = {
  id: string;
  label: string;
  href: Route;
  icon: LucideIcon;
  /** Pages elsewhere that belong to it. */
  holds?: readonly string[];
  /** Has a place in the phone's bottom bar; the others stand under More. */
  first: boolean;
};

export const navItems: readonly NavItem[] = [
  { id: "home", label: "Home", href: "/", icon: House, first: true },
  {
    id: "incidents",
    label: "Incidents",
    href: "/incidents",
    icon: Siren,
    holds: ["/events"],
    first: true,
  },
  { id: "lookup", label: "Lookup", href: "/lookup", icon: ScanSearch, first: true },
  { id: "keys", label: "Keys", href: "/keys", icon: KeyRound, first: false },
  { id: "services", label: "Services", href: "/services", icon: Server, first: false },
  { id: "settings", label: "Settings", href: "/settings", icon: Settings, first: false },
];

export function isCurrent(item: NavItem, pathname: string): boolean {
  return [item.href, ...(item.holds ?? [])].some(
    (href) => pathname === href || pathname.startsWith(`${href}/`),
  );
}
