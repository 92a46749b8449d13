import type { Metadata } from "next";

import { createKey } from "@/app/(app)/keys/actions";
import { editInventory, undoInventoryImport } from "@/app/(app)/services/import/actions";
import { PageHeader } from "@/components/frame/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ExportLink } from "@/components/inventory-import/export-link";
import { KeyTable } from "@/components/key/key-table";
import { custodyWords, options } from "@/components/key/key-words";
import { NewKeyForm } from "@/components/key/new-key-form";
import { readTableUrl } from "@/components/table/table-url";
import { ownerFilter } from "@/components/team/owner-filter";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listKeys } from "@/server/key/list-keys";
import { secretTypeChoices } from "@/server/key/secret-type-ref";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Keys" };

const filterIds = ["custody", "ownerTeamId", "secretTypeId"];

export default async function KeysPage({ searchParams }: PageProps<"/keys">) {
  const { q, cursor, filters } = await readTableUrl(searchParams, filterIds);
  const [page, teams, mayCreate, mayEdit] = await Promise.all([
    read(listKeys, { q, ...(cursor !== null && { cursor }), ...filters }),
    read(listTeams, {}),
    viewerCan("key.create"),
    viewerCan("inventory.edit_in_bulk"),
  ]);
  const secretTypes = secretTypeChoices();
  const add = mayCreate && (
    <NewKeyForm
      action={createKey}
      trigger={<Button variant="primary">Add a key</Button>}
      teams={teams}
      secretTypes={secretTypes}
    />
  );
  return (
    <>
      <LiveRefresh on="inventory" />
      <PageHeader
        title="Keys"
        summary="Every credential that somebody met."
        actions={
          <>
            {mayEdit && <LinkButton href="/services/import?noun=key">Import keys</LinkButton>}
            <LinkButton href="/rotations">Rotations</LinkButton>
            {add}
          </>
        }
      />
      <KeyTable
        page={page}
        tools={<ExportLink noun="key" filters={{ q, ...filters }} />}
        {...(mayEdit && {
          bulk: { verbs: { edit: editInventory, undo: undoInventoryImport }, choices: { teams } },
        })}
        filters={[
          { id: "custody", label: "Custody", options: options(custodyWords) },
          ownerFilter(teams, "Unclaimed"),
          {
            id: "secretTypeId",
            label: "Type",
            options: secretTypes.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        empty={
          <EmptyState title="No keys yet">
            An imported report or a reported leak adds them. You can also add one by hand.
          </EmptyState>
        }
      />
    </>
  );
}
