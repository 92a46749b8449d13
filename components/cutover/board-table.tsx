import type { Route } from "next";
import Link from "next/link";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { RequestLine } from "@/components/gate/request-line";
import { EvidenceList } from "@/components/step/evidence-list";
import { RelativeTime } from "@/components/time/relative-time";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { Disclosure } from "@/components/ui/disclosure";
import { StatePill } from "@/components/ui/state-pill";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";
import type { RequestDto } from "@/domain/signature/request-dto";
import { cn } from "@/lib/cn";

import { cutoverWords } from "./cutover-words";
import { RowMenu } from "./row-menu";

type BoardTableProps = {
  rows: readonly BoardRowDto[];
  requests: readonly RequestDto[];
  readOnly: boolean;
  empty: ReactNode;
};

/** One line a consumer; what blocks stands first. */
export function BoardTable({ rows, requests, readOnly, empty }: BoardTableProps) {
  return (
    <DataTableLite
      caption="Consumers of this key"
      columns={columnsFor(requests, readOnly)}
      rows={rows}
      getRowId={({ cutoverId }) => cutoverId}
      empty={empty}
    />
  );
}

function columnsFor(
  requests: readonly RequestDto[],
  readOnly: boolean,
): readonly LiteColumn<BoardRowDto>[] {
  const facts: LiteColumn<BoardRowDto>[] = [
    { id: "service", header: "Service", cell: serviceCell, className: "md:min-w-40" },
    { id: "state", header: "State", cell: stateCell },
    { id: "evidence", header: "Evidence", cell: (row) => evidenceCell(row, requests) },
    { id: "owner", header: "Owner", cell: ownerCell, className: "md:min-w-24" },
    { id: "fallback", header: "If it breaks", cell: fallbackCell },
  ];
  const acts: LiteColumn<BoardRowDto> = {
    id: "actions",
    header: "Actions",
    align: "end",
    className: "print:hidden",
    cell: actionsCell,
  };
  return (readOnly ? facts : [...facts, acts]).map((column) => ({
    ...column,
    className: cn("align-top", column.className),
  }));
}

function actionsCell(row: BoardRowDto) {
  return <RowMenu row={row} />;
}

function serviceCell(row: BoardRowDto) {
  return (
    <div className="min-w-0">
      <Link href={`/services/${row.serviceId}` as Route} className="font-medium hover:underline">
        <bdi>{row.service}</bdi>
      </Link>
      <span className="block text-12 text-muted">
        <bdi>{row.environment}</bdi>
        {row.production && !namedProduction(row) && " (counts as production)"}, tier {row.tier}
        {row.archived && ", archived"}
      </span>
      {row.location !== "" && <bdi className="block text-12 text-muted">{row.location}</bdi>}
      {row.variableName !== null && (
        <Code className="block text-12 break-normal wrap-anywhere">{row.variableName}</Code>
      )}
    </div>
  );
}

/** Most environments say it in their name. */
function namedProduction(row: BoardRowDto): boolean {
  return /prod/i.test(row.environment);
}

function stateCell(row: BoardRowDto) {
  const { word, tone, icon } = cutoverWords[row.state];
  return (
    <div>
      <StatePill tone={tone} icon={icon} plain>
        {word}
      </StatePill>
      {row.downSince !== null && (
        <span className="block text-12 font-medium text-hurting">
          Down since <RelativeTime at={row.downSince} />
        </span>
      )}
    </div>
  );
}

function evidenceCell(row: BoardRowDto, requests: readonly RequestDto[]) {
  const asked = requests.filter(
    (request) => request.cutoverId === row.cutoverId && request.state === "open",
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p dir="auto">{row.sentence}</p>
      {row.askAgainAt !== null && (
        <p className="text-12 text-muted">
          Asked again <RelativeTime at={row.askAgainAt} />
        </p>
      )}
      {row.evidence.length > 0 && (
        <Disclosure summary={evidenceCount(row.evidence.length)}>
          <EvidenceList evidence={row.evidence} />
        </Disclosure>
      )}
      {asked.map((request) => (
        <RequestLine key={request.id} request={request} />
      ))}
    </div>
  );
}

function ownerCell(row: BoardRowDto) {
  return (
    <div>
      {row.ownerTeam === null ? (
        <span className="text-not-known">No owner</span>
      ) : (
        <bdi>{row.ownerTeam}</bdi>
      )}
      <span className="block text-12">
        {row.toldAt === null ? (
          <Missing row={row} kind="owner_not_told">
            Not told
          </Missing>
        ) : (
          <span className="text-muted">
            told <RelativeTime at={row.toldAt} />
            {row.toldVia !== null && <bdi>, {row.toldVia}</bdi>}
          </span>
        )}
      </span>
    </div>
  );
}

function fallbackCell(row: BoardRowDto) {
  if (row.fallback === null) {
    return (
      <Missing row={row} kind="no_fallback">
        No plan
      </Missing>
    );
  }
  return (
    <Disclosure summary={row.minutesToMove === null ? "Plan" : `Plan, ${row.minutesToMove} min`}>
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {row.fallback}
      </p>
    </Disclosure>
  );
}

/** Amber only where it holds the gate. */
function Missing({
  row,
  kind,
  children,
}: {
  row: BoardRowDto;
  kind: "owner_not_told" | "no_fallback";
  children: ReactNode;
}) {
  if (!row.blockers.some((blocker) => blocker.kind === kind)) {
    return <span className="text-muted">{children}</span>;
  }
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-will-hurt">
      <TriangleAlert aria-hidden className="size-3.5" />
      {children}
    </span>
  );
}

function evidenceCount(count: number): string {
  return count === 1 ? "1 piece of evidence" : `${count} pieces of evidence`;
}
