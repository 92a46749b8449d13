"use client";

import { createContext, use, useMemo, useState, type ReactNode } from "react";

import type { ContainFacts } from "@/components/incident/contain-now-dialog";
import { ContainNowRow } from "@/components/incident/contain-now-row";
import type { RoomAction } from "@/components/incident/room-actions";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { focusBeside, focusedRowId } from "@/components/table/focused-row";
import { Button } from "@/components/ui/button";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { ActionResult } from "@/lib/action-result";

import { TestKeyDialog } from "./test-key-dialog";
import type { Triage, TriageActions } from "./triage";
import { useTriage } from "./use-triage";

export type InboxActions = TriageActions & {
  containNow: RoomAction;
  /** A method, so that an action which answers more fits too. */
  previewRoom(
    previous: ActionResult<ContainFacts> | null,
    input: Record<string, unknown>,
  ): Promise<ActionResult<ContainFacts>>;
};

type Inbox = {
  actions: InboxActions;
  answer: (numbers: readonly number[], triage: Triage) => void;
  askTest: (numbers: readonly number[]) => void;
};

const InboxContext = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = use(InboxContext);
  if (inbox === null) throw new Error("An Inbox row stands outside of the Inbox.");
  return inbox;
}

type InboxProps = { actions: InboxActions; rows: readonly IncidentRow[]; children: ReactNode };

/** Around the table of the Inbox: what its rows, keys and bulk bar answer with. */
export function InboxProvider({ actions, rows, children }: InboxProps) {
  const { answer } = useTriage(actions);
  const [asked, setAsked] = useState<readonly number[] | null>(null);

  function withFocusedRow(run: (row: IncidentRow) => void) {
    const body = document.querySelector("table");
    const row = rows.find(({ id }) => id === focusedRowId(body));
    if (row === undefined) return false;
    run(row);
    return true;
  }
  function answerFocused(triage: Triage) {
    return withFocusedRow((row) => {
      focusBeside(document.querySelector("table"), row.id);
      answer([row.number], triage);
    });
  }
  useHotkey("1", () => answerFocused({ answer: "real" }));
  useHotkey("2", () => answerFocused({ answer: "false_positive" }));
  useHotkey("3", () => withFocusedRow(({ number }) => setAsked([number])));

  const inbox = useMemo(() => ({ actions, answer, askTest: setAsked }), [actions, answer]);
  return (
    <InboxContext value={inbox}>
      {children}
      {asked !== null && (
        <TestKeyDialog
          numbers={asked}
          onAnswer={(liveness) => {
            setAsked(null);
            answer(asked, { answer: "test_credential", liveness });
          }}
          onLeave={() => setAsked(null)}
        />
      )}
    </InboxContext>
  );
}

/** At the end of each row. */
export function InboxActs({ row }: { row: IncidentRow }) {
  const { actions, answer, askTest } = useInbox();
  const { number } = row;
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 max-md:justify-start">
      <Button
        size="small"
        aria-label={`Real: LEAK-${number}`}
        onClick={() => answer([number], { answer: "real" })}
      >
        Real
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`False positive: LEAK-${number}`}
        onClick={() => answer([number], { answer: "false_positive" })}
      >
        False positive
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Test… LEAK-${number}`}
        onClick={() => askTest([number])}
      >
        Test…
      </Button>
      {(row.keyState === "live" || row.keyState === "unknown") && (
        <ContainNowRow number={number} contain={actions.containNow} preview={actions.previewRoom} />
      )}
    </span>
  );
}

/** For the rows that are selected. */
export function InboxBulk({ numbers, onDone }: { numbers: readonly number[]; onDone: () => void }) {
  const { answer, askTest } = useInbox();
  function all(triage: Triage) {
    answer(numbers, triage);
    onDone();
  }
  return (
    <>
      <Button onClick={() => all({ answer: "real" })}>Real</Button>
      <Button onClick={() => all({ answer: "false_positive" })}>False positive</Button>
      <Button
        onClick={() => {
          askTest(numbers);
          onDone();
        }}
      >
        Test…
      </Button>
    </>
  );
}
