"use client";

import { ActionButton } from "@/components/form/action-button";
import type { PlainAction } from "@/components/form/use-action";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { counted } from "@/lib/counted";

export type ImportVerbs = {
  apply: PlainAction<InventoryImportDto>;
  cancel: PlainAction<InventoryImportDto>;
  undo: PlainAction<InventoryImportDto>;
};

type ImportDecisionProps = { row: InventoryImportDto; verbs: ImportVerbs };

/** What can be done now with a file: apply it, discard it, go on, take it back. */
export function ImportDecision({ row, verbs }: ImportDecisionProps) {
  const input = { importId: row.id };
  const waiting = row.creates + row.changes - row.done;
  const undo = row.done > row.refused && (
    <ActionButton action={verbs.undo} input={input} done="What could be undone is undone.">
      Undo {row.origin === "file" ? "the import" : "the bulk edit"}
    </ActionButton>
  );
  switch (row.state) {
    case "ready":
      return (
        <div className="flex flex-wrap gap-2">
          {waiting > 0 && (
            <ActionButton variant="primary" action={verbs.apply} input={input} done="Applied.">
              Apply {counted(waiting, "row")}
            </ActionButton>
          )}
          <ActionButton action={verbs.cancel} input={input} done="The file was discarded.">
            Discard the file
          </ActionButton>
          {row.errors > 0 && (
            <LinkButton href={`/services/import?noun=${row.noun}`}>Choose a mended file</LinkButton>
          )}
        </div>
      );
    case "applied":
      return <div className="flex flex-wrap gap-2">{undo}</div>;
    case "cancelled":
      return (
        <div className="flex flex-wrap gap-2">
          {waiting > 0 && (
            <ActionButton variant="primary" action={verbs.apply} input={input}>
              Apply the rest
            </ActionButton>
          )}
          {undo}
        </div>
      );
    case "reading":
      return (
        <Callout
          tone="in_hand"
          title="This file is still being read."
          actions={
            <ActionButton action={verbs.cancel} input={input} done="The file was discarded.">
              Discard the file
            </ActionButton>
          }
        >
          If the server stopped meanwhile, discard it and import it again.
        </Callout>
      );
    case "applying":
    case "undoing":
    case "undone":
    case "failed":
      return null;
  }
}
