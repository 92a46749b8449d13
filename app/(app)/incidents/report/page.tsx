import type { Metadata } from "next";

import { reportLeak } from "@/app/(app)/incidents/report/actions";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { ReportLeakForm } from "@/components/import/report-leak-form";
import { viewerCan } from "@/server/access/viewer-can";
import { secretTypeChoices } from "@/server/key/secret-type-ref";

export const metadata: Metadata = { title: "Report a leak" };

export default async function ReportLeakPage() {
  if (!(await viewerCan("incident.report"))) {
    return <ForbiddenState wanted="report a leak" ask="an admin or a responder" />;
  }
  return (
    <>
      <PageHeader
        title="Report a leak"
        crumbs={[{ label: "Incidents", href: "/incidents" }]}
        summary="Say what you know. What is known already goes to its incident."
      />
      <ReportLeakForm action={reportLeak} secretTypes={secretTypeChoices()} />
    </>
  );
}
