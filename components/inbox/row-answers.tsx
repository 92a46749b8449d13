"use client";

import { ContainNowRow } from "@/components/incident/contain-now-row";
import type { IncidentRow } from "@/domain/incident/row-dto";

import type { Asked } from "./answer";
import { AnswerButtons } from "./answer-buttons";
import { useInbox } from "./inbox-provider";

export function askedOfRows(rows: readonly Pick<IncidentRow, "id" | "number">[]): Asked {
  const [only] = rows;
  return {
    target: { numbers: rows.map(({ number }) => number) },
    name: rows.length === 1 ? `LEAK-${only?.number}` : `${rows.length} incidents`,
    hides: rows.map(({ id }) => id),
  };
}

/** At the end of each row of the Inbox. */
export function RowAnswers({ row }: { row: IncidentRow }) {
  const { actions, mayAnswer } = useInbox();
  if (!mayAnswer) return null;
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 max-md:justify-start">
      <AnswerButtons asked={askedOfRows([row])} size="small" />
      {(row.keyState === "live" || row.keyState === "unknown") && (
        <ContainNowRow
          number={row.number}
          contain={actions.containNow}
          preview={actions.previewRoom}
        />
      )}
    </span>
  );
}
