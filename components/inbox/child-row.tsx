"use client";

import type { Route } from "next";
import Link from "next/link";

import {
  ExposureCell,
  FoundInCell,
  KeyStateCell,
  NameCell,
  SeverityCell,
} from "@/components/incident-table/incident-cells";
import type { IncidentRow } from "@/domain/incident/row-dto";
import { cn } from "@/lib/cn";

import { groupLineId } from "./asked-of-group";
import { cell, choiceCell } from "./line-cells";
import { LineChoice } from "./line-choice";
import { askedOfRows, RowAnswers } from "./row-answers";

type ChildRowProps = {
  row: IncidentRow;
  /** The group that it stands below; null for what stands above all groups. */
  groupKey: string | null;
  enter?: (link: HTMLAnchorElement | null) => void;
};

/** One incident of the grouped Inbox. */
export function ChildRow({ row, groupKey, enter }: ChildRowProps) {
  const within = groupKey === null ? null : groupLineId(groupKey);
  return (
    <tr
      data-row-id={row.id}
      {...(groupKey !== null && { "data-row-of": groupKey })}
      data-number={row.number}
      className="hover:bg-sunken has-[a[data-row-focus]:focus-visible]:bg-accent-tint"
    >
      <td data-label="" className={choiceCell}>
        <LineChoice line={{ id: row.id, within, asked: askedOfRows([row]) }} />
      </td>
      <td data-label="Severity" className={cell}>
        <SeverityCell row={row} />
      </td>
      <td data-label="Live?" className={cell}>
        <KeyStateCell row={row} />
      </td>
      <th scope="row" className={cn(cell, "font-medium md:max-w-96", groupKey !== null && "pl-7")}>
        <Link href={`/incidents/${row.number}` as Route} data-row-focus dir="auto" ref={enter}>
          <NameCell row={row} />
        </Link>
      </th>
      <td data-label="Exposure" className={cell}>
        <ExposureCell row={row} />
      </td>
      <td data-label="Found in" className={cn(cell, "md:max-w-64")}>
        <FoundInCell row={row} />
      </td>
      <td data-label="Answer" className={cn(cell, "md:overflow-visible")}>
        <RowAnswers row={row} />
      </td>
    </tr>
  );
}
