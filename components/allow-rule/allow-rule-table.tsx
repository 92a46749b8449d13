import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { AllowRuleDto } from "@/domain/allow-rule/allow-rule-dto";

import { allowRuleKindWords, allowRuleStateWords } from "./allow-rule-words";
import { numberText } from "@/lib/counted";

const columns: readonly LiteColumn<AllowRuleDto>[] = [
  {
    id: "covers",
    header: "Covers",
    cell: ({ kind, covers, incident }) => (
      <>
        <span dir="auto" className="font-mono text-12 break-all">
          {covers}
        </span>
        <span className="block text-12 text-muted">
          {allowRuleKindWords[kind]}
          {incident !== null && (
            <>
              {", from "}
              <Link className="text-link" href={`/incidents/${incident}` as Route}>
                LEAK-{incident}
              </Link>
            </>
          )}
        </span>
      </>
    ),
  },
  {
    id: "reason",
    header: "Reason",
    cell: ({ reason, createdBy, createdAt }) => (
      <>
        <span dir="auto" className="break-words">
          {reason ?? "[redacted]"}
        </span>
        <span className="block text-12 text-muted">
          <bdi>{createdBy ?? "Somebody"}</bdi>, <RelativeTime at={createdAt} inRow />
        </span>
      </>
    ),
  },
  {
    id: "hits",
    header: "Hits",
    align: "end",
    cell: ({ hits, lastHitAt }) => (
      <>
        {numberText(hits)}
        <span className="block text-12 text-muted">
          {lastHitAt === null ? "none yet" : <RelativeTime at={lastHitAt} inRow />}
        </span>
      </>
    ),
  },
  {
    id: "holds",
    header: "Hides now",
    align: "end",
    cell: ({ holds }) => numberText(holds),
  },
  {
    id: "ends",
    header: "Ends",
    cell: ({ state, expiresAt, endedAt, endedBy }) => (
      <>
        {state !== "active" && `${allowRuleStateWords[state]} `}
        <RelativeTime at={endedAt ?? expiresAt} inRow />
        {endedBy !== null && (
          <span className="block text-12 text-muted">
            by <bdi>{endedBy}</bdi>
          </span>
        )}
      </>
    ),
  },
];

type AllowRuleTableProps = {
  rules: readonly AllowRuleDto[];
  actions?: (rule: AllowRuleDto) => ReactNode;
};

export function AllowRuleTable({ rules, actions }: AllowRuleTableProps) {
  return (
    <DataTableLite
      caption="Allow rules"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={rules}
      getRowId={(rule) => rule.id}
      empty="No rule hides anything. Every finding of a report opens or joins an incident."
    />
  );
}

function actionColumn(cell: (row: AllowRuleDto) => ReactNode): LiteColumn<AllowRuleDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
