"use client";

import type { RowData } from "@tanstack/react-table";
import { Columns3 } from "lucide-react";

import { useViewer } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { RadioGroup } from "@/components/ui/radio-group";

import { ColumnList } from "./column-list";
import type { TableColumn } from "./table-features";

type ColumnMenuProps<T extends RowData> = {
  columns: readonly TableColumn<T>[];
  shown: readonly string[];
  /** Whether the address says which. */
  chosen: boolean;
  /** `null` goes back to the columns that the table has by itself. */
  onChange: (shown: string[] | null) => void;
};

const densities = [
  { value: "normal", label: "Normal" },
  { value: "compact", label: "Compact" },
] as const;

export function ColumnMenu<T extends RowData>({ chosen, ...list }: ColumnMenuProps<T>) {
  const { preferences, setPreference } = useViewer();
  return (
    <Popover
      label="Columns and rows"
      align="end"
      trigger={
        <Button
          variant="quiet"
          square
          aria-label="Columns"
          title="Columns"
          className="max-md:hidden"
        >
          <Columns3 aria-hidden />
        </Button>
      }
    >
      <ColumnList {...list} />
      {chosen && (
        <Button variant="quiet" size="small" onClick={() => list.onChange(null)}>
          Back to the usual columns
        </Button>
      )}
      <div className="mt-2 border-t pt-2">
        <RadioGroup
          name="density"
          legend="Rows"
          value={preferences.density}
          options={densities}
          onChange={(density) =>
            setPreference("density", density === "compact" ? "compact" : "normal")
          }
        />
      </div>
    </Popover>
  );
}
