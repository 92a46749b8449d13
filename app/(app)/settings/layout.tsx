import type { Route } from "next";

import { SettingsNav } from "@/components/settings/settings-nav";
import { viewerCan } from "@/server/access/viewer-can";

export default async function SettingsLayout({ children }: LayoutProps<"/settings">) {
  const pages = [
    { href: "/settings", label: "About" },
    { href: "/settings/members", label: "Members" },
    { href: "/settings/teams", label: "Teams" },
    { href: "/settings/environments", label: "Environments" },
    ...((await viewerCan("token.list")) ? [{ href: "/settings/tokens", label: "API tokens" }] : []),
    ...((await viewerCan("event.list")) ? [{ href: "/settings/log", label: "Log" }] : []),
  ] as { href: Route; label: string }[];
  return (
    <>
      <SettingsNav pages={pages} />
      {children}
    </>
  );
}
