import type { Metadata } from "next";

import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ImportForm } from "@/components/import/import-form";
import { ImportTable } from "@/components/import/import-table";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listImports } from "@/server/import/list-imports";

export const metadata: Metadata = { title: "Import a report" };

export default async function ImportPage() {
  const [mayImport, mayList] = await Promise.all([
    viewerCan("import.create"),
    viewerCan("import.list"),
  ]);
  if (!mayImport && !mayList)
    return <ForbiddenState wanted="import reports" ask="an admin or a responder" />;
  const rows = mayList ? await read(listImports, {}) : [];
  return (
    <>
      <PageHeader
        title="Import a report"
        crumbs={[{ label: "Incidents", href: "/incidents" }]}
        summary="One incident for each secret, however many places it was found in. You look first."
      />
      <div className="flex flex-col gap-8">
        {mayImport && <ImportForm />}
        <Section title="Earlier reports">
          <ImportTable rows={rows} />
        </Section>
      </div>
    </>
  );
}
