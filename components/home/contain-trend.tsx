"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";

import { weekWords } from "@/components/chart/week-words";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { Disclosure } from "@/components/ui/disclosure";
import type { ContainedWeek } from "@/domain/home/home-dto";
import { durationText } from "@/lib/duration-text";

const ContainChart = dynamic(
  () => import("@/components/chart/contain-chart").then((chart) => chart.ContainChart),
  { ssr: false, loading: () => <div className="h-48" /> },
);

const columns: readonly LiteColumn<ContainedWeek>[] = [
  { id: "week", header: "Week of", cell: ({ week }) => weekWords(week) },
  {
    id: "count",
    header: "Contained",
    align: "end",
    cell: ({ week, count }) => <WeekCount {...{ week, count }} />,
  },
  { id: "median", header: "Median", align: "end", cell: ({ medianMs }) => took(medianMs) },
  { id: "p90", header: "9 in 10 within", align: "end", cell: ({ p90Ms }) => took(p90Ms) },
];

/** Time from found to contained, over twelve weeks. */
export function ContainTrend({ weeks }: { weeks: readonly ContainedWeek[] | null }) {
  if (weeks === null) {
    return <p className="text-13 text-muted">Counting took too long. Open the page again later.</p>;
  }
  const last = weeks.findLast(({ count }) => count > 0);
  if (last === undefined) {
    return <p className="text-13 text-muted">No leak was contained in the last 12 weeks.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-13">
        Week of {weekWords(last.week)}: <WeekCount week={last.week} count={last.count} /> contained,
        half within {took(last.medianMs)}, 9 in 10 within {took(last.p90Ms)}.
      </p>
      <ContainChart weeks={weeks} />
      <p aria-hidden className="text-12 text-muted">
        Solid: median. Dashed: 9 in 10 within.
      </p>
      <Disclosure summary="Show the numbers">
        <DataTableLite
          caption="Time from found to contained, by week"
          columns={columns}
          rows={weeks}
          getRowId={({ week }) => week}
          empty="No weeks"
        />
      </Disclosure>
    </div>
  );
}

function WeekCount({ week, count }: Pick<ContainedWeek, "week" | "count">) {
  if (count === 0) return <>0</>;
  return (
    <Link href={`/contained/${week}` as Route} className="text-link tabular-nums">
      {count}
      <span className="sr-only"> contained in the week of {weekWords(week)}</span>
    </Link>
  );
}

function took(ms: number | null): string {
  return ms === null ? "–" : durationText(ms);
}
