import type { Metadata } from "next";

import {
  applyInventoryImport,
  cancelInventoryImport,
  undoInventoryImport,
} from "@/app/(app)/services/import/actions";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ImportDecision } from "@/components/inventory-import/import-decision";
import { ImportFacts } from "@/components/inventory-import/import-facts";
import {
  countedNoun,
  inventoryImportName,
  stateWords,
} from "@/components/inventory-import/inventory-words";
import { RowPager } from "@/components/inventory-import/row-pager";
import { RowTable } from "@/components/inventory-import/row-table";
import { RowViews } from "@/components/inventory-import/row-views";
import { RunningProgress } from "@/components/inventory-import/running-progress";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { StatePill } from "@/components/ui/state-pill";
import { rowViewSchema } from "@/domain/inventory-import/inventory-import-input";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getInventoryImport } from "@/server/inventory-import/get-inventory-import";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";

export const metadata: Metadata = { title: "Import" };

const verbs = {
  apply: applyInventoryImport,
  cancel: cancelInventoryImport,
  undo: undoInventoryImport,
};

type Props = PageProps<"/services/import/[id]">;

export default async function InventoryImportedPage({ params, searchParams }: Props) {
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const view = rowViewSchema.optional().catch(undefined).parse(given["view"]);
  const after = Number.isInteger(Number(given["after"])) ? Number(given["after"] ?? -1) : -1;
  const [row, mayApply] = await Promise.all([
    read(getInventoryImport, { importId: id }),
    viewerCan("inventory_import.apply"),
  ]);
  const page = await read(listInventoryRows, { importId: id, view, after: Math.max(-1, after) });
  const { word, tone } = stateWords[row.state];
  const running = row.state === "applying" || row.state === "undoing";
  return (
    <>
      <PageHeader
        title={inventoryImportName(row)}
        crumbs={[
          { label: "Services", href: "/services" },
          { label: "Imports", href: "/services/import" },
        ]}
        beside={<StatePill tone={tone}>{word}</StatePill>}
        summary={`${countedNoun(row.rows, row.noun)}.`}
      />
      <div className="flex flex-col gap-6">
        {row.failure !== null && (
          <Callout
            tone="hurting"
            title={row.failure}
            actions={
              <LinkButton href={`/services/import?noun=${row.noun}`}>
                Choose another file
              </LinkButton>
            }
          >
            Nothing of it was imported.
          </Callout>
        )}
        {running && <RunningProgress key={row.state} row={row} cancel={cancelInventoryImport} />}
        {mayApply && <ImportDecision row={row} verbs={verbs} />}
        <ImportFacts row={row} />
        {row.rows > 0 && (
          <Section title="Rows">
            <RowViews row={row} current={view} />
            <RowTable noun={row.noun} rows={page.data} empty="No row is like that." />
            <RowPager importId={id} view={view} after={after} next={page.next} />
          </Section>
        )}
      </div>
    </>
  );
}
