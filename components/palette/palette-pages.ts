import type { Route } from "next";

import { navItems } from "@/components/frame/nav-items";
import { settingsPages } from "@/components/settings/settings-pages";
import type { Permission } from "@/domain/policy/policy";

type Place = { label: string; path: Route; permission?: Permission };

/** Everywhere one can go, in the order of the menus. Without a permission everybody may. */
export const palettePages: readonly Place[] = [
  ...navItems.map(({ label, href }) => ({ label, path: href })),
  { label: "Incidents: all open", path: "/incidents?view=open", permission: "incident.triage" },
  { label: "Incidents: late", path: "/incidents?view=late", permission: "incident.triage" },
  { label: "Report a leak", path: "/incidents/report", permission: "incident.report" },
  { label: "Import a report", path: "/import", permission: "import.create" },
  { label: "Leak events", path: "/events", permission: "leak_event.list" },
  { label: "Planned rotations", path: "/rotations", permission: "rotation.list" },
  { label: "Signatures waiting", path: "/signatures" },
  { label: "Hand-overs", path: "/handovers", permission: "handover.list" },
  { label: "Notices", path: "/notices" },
  { label: "Your account", path: "/settings/account" },
  ...settingsPages.map((page) => ({
    label: `Settings: ${page.label}`,
    path: page.href,
    ...("permission" in page && { permission: page.permission }),
  })),
];
