import { SettingsNav } from "@/components/settings/settings-nav";
import { settingsPages } from "@/components/settings/settings-pages";
import { viewerCan } from "@/server/access/viewer-can";

export default async function SettingsLayout({ children }: LayoutProps<"/settings">) {
  const seen = await Promise.all(
    settingsPages.map(async (page) => !("permission" in page) || viewerCan(page.permission)),
  );
  return (
    <>
      <SettingsNav pages={settingsPages.filter((_page, index) => seen[index])} />
      {children}
    </>
  );
}
