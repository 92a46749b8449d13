"use client";

import type { RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

import type { TableColumn } from "./table-features";
import { columnId, moveColumn, withColumn } from "./visible-columns";

type ColumnListProps<T extends RowData> = {
  columns: readonly TableColumn<T>[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
};

type Move = { id: string; by: 1 | -1 };

/** Which columns are drawn, and in which order: those that are, first. */
export function ColumnList<T extends RowData>({ columns, shown, onChange }: ColumnListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<Move | null>(null);
  useEffect(() => {
    if (moved) focusMove(list.current, moved);
  }, [moved]);

  const hidden = columns.map(columnId).filter((id) => !shown.includes(id));
  return (
    <ul ref={list} aria-label="Columns, in their order" className="flex flex-col">
      {[...shown, ...hidden].map((id) => {
        const meta = columns.find((column) => columnId(column) === id)?.meta;
        const label = meta?.label ?? id;
        const at = shown.indexOf(id);
        return (
          <li key={id} className="flex min-h-8 items-center gap-1">
            <Checkbox
              className="min-w-0 flex-1"
              label={label}
              checked={at !== -1}
              disabled={meta?.primary}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? withColumn(columns, { shown, id })
                    : shown.filter((other) => other !== id),
                )
              }
            />
            {at !== -1 &&
              ([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  variant="quiet"
                  size="small"
                  square
                  data-move={`${id} ${by}`}
                  aria-label={`Move ${label} ${by === 1 ? "down" : "up"}`}
                  disabled={by === 1 ? at === shown.length - 1 : at === 0}
                  onClick={() => {
                    setMoved({ id, by });
                    onChange(moveColumn(shown, id, { by }));
                  }}
                >
                  {by === 1 ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
                </Button>
              ))}
          </li>
        );
      })}
    </ul>
  );
}

/** The button moved along with its column; at an end it is off, and the other one goes on. */
function focusMove(list: HTMLUListElement | null, { id, by }: Move) {
  const button = (way: number) =>
    list?.querySelector<HTMLButtonElement>(`[data-move="${CSS.escape(id)} ${way}"]`);
  const wanted = button(by);
  (wanted?.disabled ? button(-by) : wanted)?.focus();
}
