import { encodingWords, separatorWords } from "@/components/inventory-import/inventory-words";
import { RelativeTime } from "@/components/time/relative-time";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { numberText } from "@/lib/counted";

/** What a file would do or did, in numbers, and how it was read. */
export function ImportFacts({ row }: { row: InventoryImportDto }) {
  const begun = row.done > 0 || row.appliedAt !== null;
  const undone = row.undone + row.kept > 0;
  return (
    <>
      <DescriptionList
        items={[
          { term: "Rows", value: numberText(row.rows) },
          { term: "New", value: numberText(row.creates) },
          { term: "Changes", value: numberText(row.changes) },
          { term: "The same", value: numberText(row.sames) },
          { term: "Errors", value: numberText(row.errors) },
          ...(begun
            ? [
                { term: "Done", value: numberText(row.done - row.refused) },
                { term: "Refused", value: numberText(row.refused) },
              ]
            : []),
          ...(undone
            ? [
                { term: "Undone", value: numberText(row.undone) },
                { term: "Not undone", value: numberText(row.kept) },
              ]
            : []),
          ...(row.encoding !== null && row.separator !== null
            ? [
                {
                  term: "Read as",
                  value: `${encodingWords[row.encoding]}, with ${separatorWords[row.separator]}`,
                },
              ]
            : []),
          {
            term: "By",
            value: (
              <>
                <bdi>{row.createdBy ?? "A machine"}</bdi>, <RelativeTime at={row.createdAt} />
              </>
            ),
          },
        ]}
      />
      {row.unread.length > 0 && (
        <Callout tone="not_known" title="Columns that were not read">
          <bdi>{row.unread.join(", ")}</bdi>. Import the file again to say what they are.
        </Callout>
      )}
    </>
  );
}
