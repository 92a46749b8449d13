"use client";

import dynamic from "next/dynamic";
import { createContext, use, useMemo, useState, type ReactNode } from "react";

import { AnswerProgress } from "@/components/inbox/answer-progress";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { selectedNumbers, TogetherLinks } from "@/components/leak-event/together-links";
import { focusedRowId } from "@/components/table/focused-row";
import type { Selection } from "@/components/table/selection";
import { Button } from "@/components/ui/button";
import { severityWords } from "@/components/incident/incident-words";
import { severitySchema } from "@/domain/incident/incident";
import type { IncidentRow } from "@/domain/incident/row-dto";

import type { BulkQuestion } from "./bulk-dialog";
import { type BulkActions, type BulkTarget, useBulk } from "./use-bulk";

const BulkDialog = dynamic(async () => (await import("./bulk-dialog")).BulkDialog);
const RefusedRows = dynamic(async () => (await import("./refused-rows")).RefusedRows);

type Asked = { question: BulkQuestion; target: BulkTarget; name: string; clear: () => void };
const Ask = createContext<(asked: Asked) => void>(() => {});

type BulkActsProps = {
  actions: BulkActions;
  people: readonly { id: string; name: string }[];
  children: ReactNode;
};

/** Around the table: asks what an act needs, does it to each row, and says what became of them. */
export function BulkActs({ actions, people, children }: BulkActsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const bulk = useBulk(actions.listIncidents);
  function give({ question, target, clear }: Asked, input: Record<string, string>) {
    setAsked(null);
    clear();
    void bulk.run({ target, input, ...actOf(question, { actions, people, input }) });
  }
  return (
    <Ask value={setAsked}>
      {children}
      {asked && (
        <BulkDialog
          question={asked.question}
          name={asked.name}
          people={people}
          onGive={(input) => give(asked, input)}
          onLeave={() => setAsked(null)}
        />
      )}
      {bulk.progress && <AnswerProgress {...bulk.progress} stop={bulk.stop} />}
      {bulk.refused.length > 0 && <RefusedRows rows={bulk.refused} onLeave={bulk.leaveRefused} />}
    </Ask>
  );
}

function actOf(
  question: BulkQuestion,
  { actions, people, input }: Omit<BulkActsProps, "children"> & { input: Record<string, string> },
) {
  if (question === "severity") {
    const { word } = severityWords[severitySchema.parse(input["severity"])];
    const said = `severity ${word.toLowerCase()}`;
    return { action: actions.setSeverities, undo: actions.undoSeverities, said };
  }
  const name = people.find(({ id }) => id === input["memberId"])?.name;
  const said = name === undefined ? "nobody leads now" : `${name} leads`;
  return { action: actions.assignLeads, undo: actions.undoLeads, said };
}

type SelectedProps = {
  rows: readonly IncidentRow[];
  selection: Selection;
  /** What the list shows, for all that match. */
  question: Record<string, unknown>;
  clear: () => void;
};

/** In the bulk bar. */
export function BulkButtons({ rows, selection, question, clear }: SelectedProps) {
  const ask = use(Ask);
  const numbers = selectedNumbers(rows, selection);
  const of =
    selection.kind === "all_matching"
      ? { target: { question }, name: "all that match", clear }
      : { target: { numbers }, name: nameOf(numbers), clear };
  return (
    <>
      <Button onClick={() => ask({ question: "lead", ...of })}>Assign…</Button>
      <Button variant="quiet" onClick={() => ask({ question: "severity", ...of })}>
        Severity…
      </Button>
      <TogetherLinks numbers={numbers} />
    </>
  );
}

/** `a` assigns what is selected, else the row in focus. Draws nothing. */
export function AssignKey({
  rows,
  selection,
  question,
  clear,
}: Omit<SelectedProps, "selection"> & { selection: Selection | null }) {
  const ask = use(Ask);
  const byId = useMemo(() => new Map(rows.map(({ id, number }) => [id, number])), [rows]);
  useHotkey("a", () => {
    if (selection?.kind === "all_matching") {
      return ask({ question: "lead", target: { question }, name: "all that match", clear });
    }
    const focused = byId.get(focusedRowId(document.body) ?? "");
    const numbers =
      selection === null
        ? [focused].filter((number) => number !== undefined)
        : selectedNumbers(rows, selection);
    if (numbers.length === 0) return false;
    return ask({ question: "lead", target: { numbers }, name: nameOf(numbers), clear });
  });
  return null;
}

function nameOf(numbers: readonly number[]): string {
  return numbers.length === 1 ? `LEAK-${numbers[0]}` : `${numbers.length} incidents`;
}
