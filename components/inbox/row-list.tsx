"use client";

import type { ReactNode } from "react";

import { selectedNumbers, TogetherLinks } from "@/components/leak-event/together-links";
import { focusBeside, focusedRowId } from "@/components/table/focused-row";
import type { Selection } from "@/components/table/selection";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { TriageAction } from "@/domain/triage/triage";
import type { ListTarget } from "@/domain/triage/triage-input";

import type { Asked } from "./answer";
import { AnswerButtons } from "./answer-buttons";
import { useInbox } from "./inbox-provider";
import { askedOfRows } from "./row-answers";
import { useAnswerKeys } from "./use-answer-keys";

type RowKeysProps = {
  rows: readonly IncidentRow[];
  /** Chosen rows get the answer instead of the one in focus. */
  selection: Selection | null;
  everything: ListTarget;
  onDone: () => void;
};

/** The keys of the plain Inbox: they answer the selection, else the row in focus. */
export function RowListKeys({ rows, selection, everything, onDone }: RowKeysProps): ReactNode {
  const { give } = useInbox();
  useAnswerKeys((action: TriageAction) => {
    if (selection !== null) {
      give(action, askedOfSelection(rows, { selection, everything }));
      onDone();
      return true;
    }
    const table = document.querySelector("table");
    const row = rows.find(({ id }) => id === focusedRowId(table));
    if (row === undefined) return false;
    focusBeside(table, row.id);
    give(action, askedOfRows([row]));
    return true;
  });
  return null;
}

type BulkAnswersProps = {
  rows: readonly IncidentRow[];
  selection: Selection;
  everything: ListTarget;
  onDone: () => void;
};

/** In the bulk bar: for the rows that are selected, or for all that match. */
export function BulkAnswers({ rows, selection, everything, onDone }: BulkAnswersProps) {
  const { bringBack } = useInbox();
  const { view } = everything;
  const asked = askedOfSelection(rows, { selection, everything });
  if (view === "inbox") {
    return (
      <>
        <AnswerButtons asked={asked} onGive={onDone} />
        <TogetherLinks numbers={selectedNumbers(rows, selection)} />
      </>
    );
  }
  // Rows of this page alone come back at once: all that match may be many.
  const chosen = selection.kind === "ids" ? rowsOf(rows, selection.ids) : null;
  const onBringBack =
    chosen &&
    (() => {
      bringBack(chosen);
      onDone();
    });
  return <AnswerButtons asked={asked} onGive={onDone} waiting={{ view, onBringBack }} />;
}

function askedOfSelection(
  rows: readonly IncidentRow[],
  { selection, everything }: { selection: Selection; everything: ListTarget },
): Asked {
  if (selection.kind === "ids") {
    return askedOfRows(rowsOf(rows, selection.ids));
  }
  return { targets: [everything], name: "All matching", hides: rows.map(({ id }) => id) };
}

function rowsOf(rows: readonly IncidentRow[], ids: readonly string[]): IncidentRow[] {
  return rows.filter(({ id }) => ids.includes(id));
}
