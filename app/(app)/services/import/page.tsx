import type { Metadata } from "next";

import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ExportLink } from "@/components/inventory-import/export-link";
import { InventoryImportTable } from "@/components/inventory-import/inventory-import-table";
import { InventoryTabs } from "@/components/inventory-import/inventory-tabs";
import { SheetForm } from "@/components/inventory-import/sheet-form";
import { inventoryNouns, inventoryNounSchema } from "@/domain/inventory-import/inventory-import";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listInventoryImports } from "@/server/inventory-import/list-inventory-imports";

export const metadata: Metadata = { title: "Import the inventory" };

export default async function InventoryImportPage({ searchParams }: PageProps<"/services/import">) {
  const [mayImport, mayList, given] = await Promise.all([
    viewerCan("inventory_import.create"),
    viewerCan("inventory_import.list"),
    searchParams,
  ]);
  if (!mayList) {
    return <ForbiddenState wanted="import the inventory" ask="an admin or a responder" />;
  }
  const noun = inventoryNounSchema.catch("service").parse(given["noun"]);
  const rows = await read(listInventoryImports, {});
  return (
    <>
      <PageHeader
        title="Import the inventory"
        crumbs={[{ label: "Services", href: "/services" }]}
        summary="From a spreadsheet. You look first, a wrong row loses no other, and all of it can be undone."
      />
      <InventoryTabs current="imports" mayImport />
      <div className="flex flex-col gap-8">
        {mayImport && <SheetForm noun={noun} />}
        <Section title="Files that fit">
          <p className="flex flex-wrap items-center gap-1 text-13 text-muted">
            An export has every column, and comes back unchanged.
            {inventoryNouns.map((each) => (
              <ExportLink key={each} noun={each} named />
            ))}
          </p>
        </Section>
        <Section title="Earlier imports and bulk edits">
          <InventoryImportTable rows={rows} />
        </Section>
      </div>
    </>
  );
}
