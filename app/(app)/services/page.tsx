import type { Metadata } from "next";

import { createService } from "@/app/(app)/services/actions";
import { editInventory, undoInventoryImport } from "@/app/(app)/services/import/actions";
import { PageHeader } from "@/components/frame/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ExportLink } from "@/components/inventory-import/export-link";
import { InventoryTabs } from "@/components/inventory-import/inventory-tabs";
import { NewServiceForm } from "@/components/service/new-service-form";
import { ServiceTable } from "@/components/service/service-table";
import { readTableUrl } from "@/components/table/table-url";
import { ownerFilter } from "@/components/team/owner-filter";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listServices } from "@/server/service/list-services";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Services" };

const filterIds = ["ownerTeamId"];

export default async function ServicesPage({ searchParams }: PageProps<"/services">) {
  const { q, cursor, filters } = await readTableUrl(searchParams, filterIds);
  const [page, teams, mayCreate, mayEdit, mayList] = await Promise.all([
    read(listServices, { q, ...(cursor !== null && { cursor }), ...filters }),
    read(listTeams, {}),
    viewerCan("service.create"),
    viewerCan("inventory.edit_in_bulk"),
    viewerCan("inventory_import.list"),
  ]);
  return (
    <>
      <LiveRefresh on="inventory" />
      <PageHeader
        title="Services"
        summary="What runs or builds, who owns it, and which keys it uses."
        actions={
          <>
            {mayEdit && <LinkButton href="/services/import">Import services</LinkButton>}
            {mayCreate && (
              <NewServiceForm
                action={createService}
                trigger={<Button variant="primary">Add a service</Button>}
                teams={teams}
              />
            )}
          </>
        }
      />
      <InventoryTabs current="services" mayImport={mayList} />
      <ServiceTable
        page={page}
        tools={<ExportLink noun="service" filters={{ q, ...filters }} />}
        {...(mayEdit && {
          bulk: { verbs: { edit: editInventory, undo: undoInventoryImport }, choices: { teams } },
        })}
        filters={[ownerFilter(teams, "No owner")]}
        empty={
          <EmptyState title="No services yet">
            Add the services that use keys, so that a leak shows what would stop.
          </EmptyState>
        }
      />
    </>
  );
}
