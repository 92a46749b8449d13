import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DataTableLite } from "@/components/ui/data-table-lite";
import type { ActionConflict } from "@/lib/action-result";

type ConflictViewProps = {
  conflict: ActionConflict;
  onSettle: (keep: "yours" | "theirs") => void;
};

/** Two people changed the same thing: both values, and nothing is lost before one is chosen. */
export function ConflictView({ conflict, onSettle }: ConflictViewProps) {
  const rows = Object.entries(conflict.fields);
  return (
    <div tabIndex={-1} data-form-message className="flex flex-col gap-3 rounded-md">
      <Callout tone="will_hurt" title="Somebody saved before you. Nothing of yours is lost." alert>
        {conflict.by ?? "Another person"} changed this
        {conflict.at === undefined ? (
          "."
        ) : (
          <>
            {" "}
            <RelativeTime at={conflict.at} />.
          </>
        )}
      </Callout>
      <DataTableLite
        caption="Both versions"
        columns={[
          { id: "field", header: "Field", cell: ([name, field]) => field.label ?? name },
          { id: "yours", header: "Yours", cell: ([, field]) => field.yours || "Empty" },
          { id: "theirs", header: "Saved now", cell: ([, field]) => field.theirs || "Empty" },
        ]}
        rows={rows}
        getRowId={([name]) => name}
        empty="The saved values are the same as yours."
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onSettle("yours")}>Save mine over it</Button>
        <Button variant="quiet" onClick={() => onSettle("theirs")}>
          Take what is saved
        </Button>
      </div>
    </div>
  );
}
