"use client";

import type { RowData } from "@tanstack/react-table";
import { Columns3 } from "lucide-react";

import { useViewer } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuCheck,
  MenuChoice,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/menu";

import type { TableColumn } from "./table-features";
import { columnId, shownColumns } from "./visible-columns";

type ColumnMenuProps<T extends RowData> = {
  columns: readonly TableColumn<T>[];
  shown: readonly string[] | null;
  /** `null` goes back to the columns that the table has by itself. */
  onChange: (shown: string[] | null) => void;
};

const densities = [
  { value: "normal", label: "Normal rows" },
  { value: "compact", label: "Compact rows" },
] as const;

export function ColumnMenu<T extends RowData>({ columns, shown, onChange }: ColumnMenuProps<T>) {
  const { preferences, setPreference } = useViewer();
  const visible = shownColumns(columns, shown);
  return (
    <Menu
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
      <MenuLabel>Columns</MenuLabel>
      {columns.map((column) => {
        const id = columnId(column);
        return (
          <MenuCheck
            key={id}
            checked={visible.includes(id)}
            disabled={column.meta?.primary}
            onChange={(checked) =>
              onChange(checked ? [...visible, id] : visible.filter((other) => other !== id))
            }
          >
            {column.meta?.label ?? id}
          </MenuCheck>
        );
      })}
      {shown !== null && (
        <MenuItem stay onSelect={() => onChange(null)}>
          Back to the usual columns
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuChoice
        label="Rows"
        value={preferences.density}
        options={densities}
        onChange={(density) => setPreference("density", density)}
      />
    </Menu>
  );
}
