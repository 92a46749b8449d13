"use client";

import { ContainNowRow } from "@/components/incident/contain-now-row";
import type { IncidentRow } from "@/domain/incident/row-dto";

import type { Asked } from "./answer";
import { AnswerButtons } from "./answer-buttons";
import { CheckAnswers } from "./check-queue";
import { useInbox } from "./inbox-provider";

export function askedOfRows(rows: readonly Pick<IncidentRow, "id" | "number">[]): Asked {
  const [only] = rows;
  return {
    targets: [{ numbers: rows.map(({ number }) => number) }],
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

/** At the end of a row that left the Inbox for a while. */
export function WaitingAnswers({
  row,
  view,
}: {
  row: IncidentRow;
  view: "later" | "check_liveness";
}) {
  const { bringBack } = useInbox();
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 max-md:justify-start">
      {view === "check_liveness" && <CheckAnswers row={row} />}
      <AnswerButtons
        asked={askedOfRows([row])}
        size="small"
        waiting={{ view, onBringBack: () => bringBack([row]) }}
      />
    </span>
  );
}
