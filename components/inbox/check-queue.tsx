"use client";

import dynamic from "next/dynamic";
import { createContext, use, useMemo, useState, type ReactNode } from "react";

import { useAction } from "@/components/form/use-action";
import type { RoomAction } from "@/components/incident/room-actions";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { focusBeside, focusedRowId } from "@/components/table/focused-row";
import { Button } from "@/components/ui/button";
import type { IncidentRow } from "@/domain/incident/row-dto";

const RefusedDialog = dynamic(async () => (await import("./check-dialogs")).RefusedDialog, {
  ssr: false,
});
const CloseDeadDialog = dynamic(async () => (await import("./check-dialogs")).CloseDeadDialog, {
  ssr: false,
});

/** Each takes a plain object or a form. */
export type CheckActions = {
  recordVerdict: RoomAction;
  dismissIncident: RoomAction;
};

type Verdict = "live" | "dead" | "cannot_tell";
type Check = (number: number, verdict: Verdict) => void;

const CheckContext = createContext<Check | null>(null);

const said = {
  live: "is live. It is back in the Inbox.",
  cannot_tell: "is back in the Inbox: nobody can tell.",
} as const satisfies Record<Exclude<Verdict, "dead">, string>;

type CheckQueueProps = {
  actions: CheckActions;
  rows: readonly IncidentRow[];
  children: ReactNode;
};

/** Around the list of keys that wait for a check: a probe answers them, or a person by one key. */
export function CheckQueue({ actions, rows, children }: CheckQueueProps) {
  const { act } = useAction();
  const [refused, setRefused] = useState<number | null>(null);
  const [dead, setDead] = useState<number | null>(null);
  const check = useMemo(
    (): Check => (number, verdict) => {
      if (verdict === "dead") {
        setRefused(number);
        return;
      }
      act({
        action: actions.recordVerdict,
        input: { number, verdict, fromPlace: "by hand" },
        done: `LEAK-${number} ${said[verdict]}`,
      });
    },
    [act, actions],
  );
  function checkFocused(verdict: Verdict) {
    const table = document.querySelector("table");
    const row = rows.find(({ id }) => id === focusedRowId(table));
    if (row === undefined) return false;
    focusBeside(table, row.id);
    check(row.number, verdict);
    return true;
  }
  useHotkey("1", () => checkFocused("live"));
  useHotkey("2", () => checkFocused("dead"));
  useHotkey("3", () => checkFocused("cannot_tell"));
  return (
    <CheckContext value={check}>
      {children}
      {refused !== null && (
        <RefusedDialog
          number={refused}
          action={actions.recordVerdict}
          onLeave={() => setRefused(null)}
          onDone={() => {
            setRefused(null);
            setDead(refused);
          }}
        />
      )}
      {dead !== null && (
        <CloseDeadDialog
          number={dead}
          action={actions.dismissIncident}
          onLeave={() => setDead(null)}
        />
      )}
    </CheckContext>
  );
}

/** At the end of each row of the queue. */
export function CheckAnswers({ row: { number } }: { row: IncidentRow }) {
  const check = use(CheckContext);
  if (check === null) return null;
  return (
    <span className="flex flex-wrap items-center justify-end gap-1 max-md:justify-start">
      <Button
        size="small"
        aria-label={`Live: LEAK-${number}`}
        onClick={() => check(number, "live")}
      >
        Live
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Dead… LEAK-${number}`}
        onClick={() => check(number, "dead")}
      >
        Dead…
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Cannot tell: LEAK-${number}`}
        onClick={() => check(number, "cannot_tell")}
      >
        Cannot tell
      </Button>
    </span>
  );
}
