import type { Metadata } from "next";

import { updateSlaTargets } from "@/app/(app)/settings/sla/actions";
import { PageHeader } from "@/components/frame/page-header";
import { SlaForm } from "@/components/settings/sla-form";
import { SlaTable } from "@/components/settings/sla-table";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { readSlaTargets } from "@/server/setting/read-sla-targets";

export const metadata: Metadata = { title: "Due times" };

export default async function SlaPage() {
  const [{ value, version }, mayUpdate] = await Promise.all([
    read(readSlaTargets, {}),
    viewerCan("settings.update"),
  ]);
  return (
    <>
      <PageHeader
        title="Due times"
        summary="How long it may take from finding a leak to containing it. Open incidents follow a change; a due time already passed stays."
      />
      {mayUpdate ? (
        <SlaForm key={version} targets={value} version={version} action={updateSlaTargets} />
      ) : (
        <SlaTable targets={value} />
      )}
    </>
  );
}
