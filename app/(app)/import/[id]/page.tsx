import type { Metadata } from "next";
import type { ReactNode } from "react";

import { applyImport, cancelImport } from "@/app/(app)/import/actions";
import { ActionButton } from "@/components/form/action-button";
import { PageHeader } from "@/components/frame/page-header";
import { ApplyForm } from "@/components/import/apply-form";
import { ApplyingProgress } from "@/components/import/applying-progress";
import { GoOnForm } from "@/components/import/go-on-form";
import { ImportPreview } from "@/components/import/import-preview";
import { ImportResult } from "@/components/import/import-result";
import { importName, importStateWords } from "@/components/import/import-words";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { StatePill } from "@/components/ui/state-pill";
import type { ImportDto } from "@/domain/import/import-dto";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getImport } from "@/server/import/get-import";
import { getImportResult } from "@/server/import/get-import-result";
import { previewImport } from "@/server/import/preview-import";
import { counted } from "@/lib/counted";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: PageProps<"/import/[id]">) {
  const { id } = await params;
  const row = await read(getImport, { importId: id });
  const { word, tone } = importStateWords[row.state];
  return (
    <>
      <PageHeader
        title={importName(row)}
        crumbs={[
          { label: "Incidents", href: "/incidents" },
          { label: "Import a report", href: "/import" },
        ]}
        beside={<StatePill tone={tone}>{word}</StatePill>}
        summary={`${counted(row.findings, "finding")} of ${row.tool}.`}
      />
      <div className="flex flex-col gap-6">{await bodyOf(row)}</div>
    </>
  );
}

async function bodyOf(row: ImportDto): Promise<ReactNode> {
  const input = { importId: row.id };
  switch (row.state) {
    case "ready":
      return decision(row);
    case "applying":
      return (
        <ApplyingProgress
          importId={row.id}
          standing={{ state: row.state, applied: row.applied, findings: row.findings }}
          cancel={cancelImport}
        />
      );
    case "applied":
      return (
        <>
          <ImportResult row={row} result={await read(getImportResult, input)} />
          <div>
            <LinkButton href="/incidents" variant="primary">
              Open the Inbox
            </LinkButton>
          </div>
        </>
      );
    case "cancelled":
      return (
        <>
          <Callout
            tone="not_known"
            title={`Stopped after ${counted(row.applied, "finding")} of ${row.findings}`}
          >
            What was applied stays. A report that was discarded is imported again.
          </Callout>
          {row.mode !== null && row.applied < row.findings && (
            <GoOnForm importId={row.id} mode={row.mode} action={applyImport} />
          )}
        </>
      );
    case "failed":
      return (
        <Callout
          tone="hurting"
          title={row.failure ?? "This report could not be read."}
          actions={<LinkButton href="/import">Choose another file</LinkButton>}
        >
          Nothing of it was imported.
        </Callout>
      );
    case "reading":
      return (
        <Callout
          tone="in_hand"
          title="This report is still being read."
          actions={
            <ActionButton action={cancelImport} input={input} done="The report was discarded.">
              Discard the report
            </ActionButton>
          }
        >
          If the server stopped meanwhile, discard it and import it again.
        </Callout>
      );
  }
}

async function decision(row: ImportDto): Promise<ReactNode> {
  const [preview, mayApply] = await Promise.all([
    read(previewImport, { importId: row.id }),
    viewerCan("import.apply"),
  ]);
  return (
    <>
      <ImportPreview preview={preview} />
      {mayApply && (
        <ApplyForm
          importId={row.id}
          suggestion={preview.suggestion}
          submit={
            preview.newIncidents === 0
              ? "Apply the report"
              : `Open ${counted(preview.newIncidents, "incident")}`
          }
          apply={applyImport}
          discard={cancelImport}
        />
      )}
    </>
  );
}
