import type { Route } from "next";

import type { Permission } from "@/domain/policy/policy";

/** The pages of the settings, in the order of their tabs. Without a permission everybody sees one. */
export const settingsPages = [
  { href: "/settings", label: "About" },
  { href: "/settings/members", label: "Members" },
  { href: "/settings/teams", label: "Teams" },
  { href: "/settings/sign-in", label: "Sign-in" },
  { href: "/settings/second-factor", label: "Second factor" },
  { href: "/settings/environments", label: "Environments" },
  { href: "/settings/sla", label: "Due times" },
  { href: "/settings/on-call", label: "On call" },
  { href: "/settings/severity-rules", label: "Severity rules" },
  { href: "/settings/allow-rules", label: "Allow rules", permission: "allow_rule.list" },
  { href: "/settings/regimes", label: "Notification rules" },
  { href: "/settings/tokens", label: "API tokens", permission: "token.list" },
  { href: "/settings/log", label: "Log", permission: "event.list" },
] as const satisfies readonly { href: Route; label: string; permission?: Permission }[];
