"use client";

import { useId } from "react";

import { encodingWords, separatorWords } from "@/components/inventory-import/inventory-words";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { fieldsOf } from "@/domain/inventory-import/inventory-fields";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import type { SheetColumnsDto } from "@/domain/inventory-import/inventory-import-dto";
import type { ColumnMap as Map } from "@/domain/inventory-import/map-columns";

type ColumnMapProps = {
  noun: InventoryNoun;
  sheet: SheetColumnsDto;
  map: Map;
  disabled: boolean;
  onChange: (index: number, field: string | null) => void;
};

/** How the file was read, and what each of its columns is taken for. */
export function ColumnMap({ noun, sheet, map, disabled, onChange }: ColumnMapProps) {
  const id = useId();
  // Columns may have the same name, or none: their place tells them apart.
  const columns = sheet.columns.map(({ name }, index) => ({ name, index, key: `column-${index}` }));
  const left = sheet.columns.filter((_, index) => map[index] === null);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-14 font-semibold">Columns</legend>
      <p className="text-13 text-muted">
        Read as {encodingWords[sheet.encoding]}, separated by {separatorWords[sheet.separator]}.{" "}
        {left.length === 0 ? "Every column is read." : `${left.length} of them not read.`} An empty
        cell empties its field. What no column holds stays as it is.
      </p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map(({ name, index, key }) => (
          <Field
            key={key}
            id={`${id}-${key}`}
            label={<bdi>{name === "" ? `Column ${index + 1}` : name}</bdi>}
          >
            {(control) => (
              <Select
                value={map[index] ?? ""}
                onChange={(event) => onChange(index, event.target.value || null)}
                options={fieldsOf(noun).map((field) => ({
                  value: field.id,
                  label: field.label,
                  disabled: map.includes(field.id) && map[index] !== field.id,
                }))}
                placeholder="Not read"
                disabled={disabled}
                {...control}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
