import { RowChanges } from "@/components/inventory-import/row-changes";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { Tone } from "@/components/ui/tone";
import { fieldLabel } from "@/domain/inventory-import/inventory-fields";
import type {
  InventoryNoun,
  RowOutcome,
  RowResult,
  RowUndo,
} from "@/domain/inventory-import/inventory-import";
import type { InventoryRowDto } from "@/domain/inventory-import/inventory-import-dto";
import { numberText } from "@/lib/counted";

type Standing = { word: string; tone: Tone };

const standings = {
  create: { word: "New", tone: "in_hand" },
  change: { word: "Change", tone: "in_hand" },
  same: { word: "The same", tone: "not_known" },
  error: { word: "Error", tone: "hurting" },
  created: { word: "Created", tone: "proved" },
  changed: { word: "Changed", tone: "proved" },
  refused: { word: "Refused", tone: "hurting" },
  undone: { word: "Undone", tone: "not_known" },
  kept: { word: "Not undone", tone: "will_hurt" },
} as const satisfies Record<RowOutcome | RowResult | RowUndo, Standing>;

type RowTableProps = {
  noun: InventoryNoun;
  rows: readonly InventoryRowDto[];
  empty: string;
};

const columns: LiteColumn<InventoryRowDto>[] = [
  { id: "line", header: "Line", align: "end", cell: ({ line }) => numberText(line) },
  {
    id: "label",
    header: "About",
    rowHeader: true,
    cell: ({ label }) =>
      label === "" ? (
        <span className="text-not-known">Not kept</span>
      ) : (
        <bdi className="break-words">{label}</bdi>
      ),
  },
  { id: "standing", header: "Outcome", cell: (row) => <RowStanding row={row} /> },
];

/** Rows of a file: what each would do, or did, and what is wrong with it. */
export function RowTable({ noun, rows, empty }: RowTableProps) {
  return (
    <DataTableLite
      caption="Rows of the file"
      columns={[...columns, whatColumn(noun)]}
      rows={rows}
      getRowId={({ ordinal }) => String(ordinal)}
      empty={empty}
    />
  );
}

function whatColumn(noun: InventoryNoun): LiteColumn<InventoryRowDto> {
  return { id: "what", header: "What", cell: (row) => <What noun={noun} row={row} /> };
}

function What({ noun, row }: { noun: InventoryNoun; row: InventoryRowDto }) {
  if (row.problem === null) return <RowChanges noun={noun} row={row} />;
  return (
    <>
      {row.field !== null && <span className="font-medium">{fieldLabel(noun, row.field)}: </span>}
      {row.problem}
    </>
  );
}

function RowStanding({ row }: { row: InventoryRowDto }) {
  const { word, tone } = standings[row.undo ?? row.result ?? row.outcome];
  return (
    <StatePill tone={tone} plain>
      {word}
    </StatePill>
  );
}
