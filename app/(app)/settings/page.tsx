import type { Metadata } from "next";

import { PageHeader } from "@/components/frame/page-header";
import { RelativeTime } from "@/components/time/relative-time";
import { DescriptionList } from "@/components/ui/description-list";
import { read } from "@/server/action";
import { readAbout } from "@/server/setup/read-about";

export const metadata: Metadata = { title: "Settings" };

const modeWords = { solo: "Just one person", several: "Several people" };

export default async function SettingsPage() {
  const about = await read(readAbout, {});
  return (
    <>
      <PageHeader title="Settings" summary="About this installation of Rekey." />
      <DescriptionList
        items={[
          { term: "Version", value: about.version },
          { term: "Who responds", value: about.mode ? modeWords[about.mode] : "Not answered yet" },
          {
            term: "Set up",
            value: about.setUpAt ? <RelativeTime at={about.setUpAt} /> : "Not set up yet",
          },
          { term: "Sessions", value: `End ${about.sessionHours} hours after the sign-in` },
        ]}
      />
    </>
  );
}
