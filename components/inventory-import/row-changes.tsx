import { fieldLabel } from "@/domain/inventory-import/inventory-fields";
import type { Cells, InventoryNoun } from "@/domain/inventory-import/inventory-import";

type RowChangesProps = { noun: InventoryNoun; row: { before: Cells; after: Cells } };

/** Each field that differs, with what stood there and what comes. Ids beside a name say nothing. */
export function RowChanges({ noun, row: { before, after } }: RowChangesProps) {
  const fields = Object.keys(after).filter(
    (field) => field !== "id" && (field !== "keyId" || !("key" in after)),
  );
  const told = fields.filter((field) => field in before || saysSomething(field, after[field]));
  if (told.length === 0) return <span className="text-muted">Nothing changes.</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {told.map((field) => (
        <li key={field} className="break-words">
          <span className="text-muted">{fieldLabel(noun, field)}: </span>
          {field in before && (
            <>
              <del className="no-underline">
                <span className="sr-only">before </span>
                <Value text={before[field]} />
              </del>
              <span aria-hidden> → </span>
              <span className="sr-only">, after </span>
            </>
          )}
          <ins className="font-medium no-underline">
            <Value text={after[field]} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function saysSomething(field: string, text: string | undefined): boolean {
  return text !== "" && !(field === "archived" && text === "no");
}

function Value({ text }: { text: string | undefined }) {
  return text === undefined || text === "" ? "empty" : <bdi>{text}</bdi>;
}
