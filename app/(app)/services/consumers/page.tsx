import type { Metadata } from "next";

import { editInventory, undoInventoryImport } from "@/app/(app)/services/import/actions";
import { ConsumerListTable } from "@/components/consumer/consumer-list-table";
import { injectionWords } from "@/components/consumer/consumer-words";
import { PageHeader } from "@/components/frame/page-header";
import { ExportLink } from "@/components/inventory-import/export-link";
import { InventoryTabs } from "@/components/inventory-import/inventory-tabs";
import { options } from "@/components/key/key-words";
import { readTableUrl } from "@/components/table/table-url";
import { ownerFilter } from "@/components/team/owner-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listConsumers } from "@/server/consumer/list-consumers";
import { listEnvironments } from "@/server/environment/list-environments";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Consumers" };

const filterIds = ["environmentId", "injection", "ownerTeamId"];

export default async function ConsumersPage({ searchParams }: PageProps<"/services/consumers">) {
  const { q, cursor, filters } = await readTableUrl(searchParams, filterIds);
  const [page, environments, teams, mayEdit, mayList] = await Promise.all([
    read(listConsumers, { q, ...(cursor !== null && { cursor }), ...filters }),
    read(listEnvironments, {}),
    read(listTeams, {}),
    viewerCan("inventory.edit_in_bulk"),
    viewerCan("inventory_import.list"),
  ]);
  return (
    <>
      <PageHeader
        title="Consumers"
        crumbs={[{ label: "Services", href: "/services" }]}
        summary="Which service uses which key, in which environment and place."
        actions={
          mayEdit && <LinkButton href="/services/import?noun=consumer">Import consumers</LinkButton>
        }
      />
      <InventoryTabs current="consumers" mayImport={mayList} />
      <ConsumerListTable
        page={page}
        tools={<ExportLink noun="consumer" filters={{ q, ...filters }} />}
        {...(mayEdit && {
          bulk: {
            verbs: { edit: editInventory, undo: undoInventoryImport },
            choices: { teams, environments },
          },
        })}
        filters={[
          {
            id: "environmentId",
            label: "Environment",
            options: environments.map(({ id, name }) => ({ value: id, label: name })),
          },
          { id: "injection", label: "Gets it by", options: options(injectionWords) },
          ownerFilter(teams, "No owner"),
        ]}
        empty={
          <EmptyState title="No consumers yet">
            Add them on a key&apos;s or a service&apos;s page, or import a spreadsheet.
          </EmptyState>
        }
      />
    </>
  );
}
