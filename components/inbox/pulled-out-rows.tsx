"use client";

import Link from "next/link";

import type { IncidentRow } from "@/domain/incident/row-dto";

import { ChildRow } from "./child-row";
import { useInbox } from "./inbox-provider";

export type PulledOut = { rows: readonly IncidentRow[]; more: boolean };

/** Above the groups: what of old material is too dangerous to wait with the rest. */
export function PulledOutRows({ rows, more }: PulledOut) {
  const { hidden } = useInbox();
  const left = rows.filter(({ id }) => !hidden.has(id));
  if (left.length === 0) return null;
  return (
    <>
      <tr>
        <td data-label="" colSpan={7} className="border-b px-2 py-2 font-medium">
          Pulled out of a first scan: live, public or privileged. Answer each by itself.{" "}
          {more && (
            <Link href="/incidents?backlog=pulled_out" className="underline">
              Show all
            </Link>
          )}
        </td>
      </tr>
      {left.map((row) => (
        <ChildRow key={row.id} row={row} groupKey={null} />
      ))}
    </>
  );
}
