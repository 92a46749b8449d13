"use client";

import dynamic from "next/dynamic";
import { createContext, use, useMemo, useState, type ReactNode } from "react";

import type { ContainFacts } from "@/components/incident/contain-now-dialog";
import type { RoomAction } from "@/components/incident/room-actions";
import type { PlainAction } from "@/components/form/use-action";
import type { IncidentRow, Page } from "@/domain/incident/row-dto";
import type { TriageAction } from "@/domain/triage/triage";
import type { TriageAnswer } from "@/domain/triage/triage-input";
import type { ActionResult } from "@/lib/action-result";

import type { Asked, Question } from "./answer";
import { AnswerProgress } from "./answer-progress";
import { type AnswerActions, useAnswers } from "./use-answers";

const AnswerDialog = dynamic(async () => (await import("./answer-dialog")).AnswerDialog, {
  ssr: false,
});

export type InboxActions = AnswerActions & {
  listIncidents: PlainAction<Page<IncidentRow>>;
  containNow: RoomAction;
  /** A method, so that an action which answers more fits too. */
  previewRoom(
    previous: ActionResult<ContainFacts> | null,
    input: Record<string, unknown>,
  ): Promise<ActionResult<ContainFacts>>;
};

type Inbox = {
  actions: InboxActions;
  mayAnswer: boolean;
  /** Answers at once, or asks first for the one more word that the answer needs. */
  give: (action: TriageAction, asked: Asked) => void;
  /** Ends the wait of rows that left the Inbox for a while. */
  bringBack: (rows: readonly Pick<IncidentRow, "id" | "number">[]) => void;
  /** Ids of what was answered and leaves the list before it is read anew. */
  hidden: ReadonlySet<string>;
  /** Grows whenever all answers so far are through. */
  settled: number;
};

const InboxContext = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = use(InboxContext);
  if (inbox === null) throw new Error("An Inbox row stands outside of the Inbox.");
  return inbox;
}

type Open = { asked: Asked; question: Question };

/** Around a list of the Inbox: what its rows, keys and bulk bar answer with. */
export function InboxProvider({
  actions,
  mayAnswer = true,
  children,
}: {
  actions: InboxActions;
  mayAnswer?: boolean;
  children: ReactNode;
}) {
  const { answer, bringBack: bringNumbersBack, hidden, progress, settled } = useAnswers(actions);
  const [open, setOpen] = useState<Open | null>(null);
  const inbox = useMemo(() => {
    const give = (action: TriageAction, asked: Asked) => {
      if (!mayAnswer) return;
      if (isQuestion(action)) setOpen({ asked, question: action });
      else answer(asked, { action });
    };
    const bringBack: Inbox["bringBack"] = (rows) =>
      bringNumbersBack({
        numbers: rows.map(({ number }) => number),
        hides: rows.map(({ id }) => id),
      });
    return { actions, mayAnswer, give, bringBack, hidden, settled };
  }, [actions, mayAnswer, answer, bringNumbersBack, hidden, settled]);
  return (
    <InboxContext value={inbox}>
      {children}
      {progress !== null && <AnswerProgress {...progress} />}
      {open !== null && (
        <AnswerDialog
          question={open.question}
          name={open.asked.name}
          onAnswer={(given: TriageAnswer) => {
            setOpen(null);
            answer(open.asked, given);
          }}
          onLeave={() => setOpen(null)}
        />
      )}
    </InboxContext>
  );
}

function isQuestion(action: TriageAction): action is Question {
  return action === "test_credential" || action === "duplicate" || action === "later";
}
