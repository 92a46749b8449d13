"use client";

import { useRouter } from "next/navigation";
import { startTransition, useRef, useState } from "react";
import { v4 as randomId } from "uuid";

import { callAction } from "@/components/form/call-action";
import type { ActionFailure } from "@/lib/action-result";
import type { PlainAction } from "@/components/form/use-action";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { showToast } from "@/components/ui/toast";
import type { BringBackReport, TriageReport } from "@/domain/triage/triage-dto";
import type { TriageAnswer } from "@/domain/triage/triage-input";

import { answeredSentence, type Asked, broughtBackSentence } from "./answer";
import {
  type AnswerReport,
  leftSentences,
  nothingYet,
  withPart,
  withResults,
} from "./answer-report";

export type AnswerActions = {
  triageIncidents: PlainAction<TriageReport>;
  undoTriage: PlainAction<TriageReport>;
  bringBackNow: PlainAction<BringBackReport>;
};

type Part = { input: Record<string, unknown>; from: number };

export type Progress = { name: string; done: number; stop: () => void };

/**
 * Answers to rows, groups or everything shown, one after the other and each in parts. What is
 * answered leaves the list at once; what the server did not take comes back with the reason.
 */
export function useAnswers({ triageIncidents, undoTriage, bringBackNow }: AnswerActions) {
  const router = useRouter();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [settled, setSettled] = useState(0);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const taken = useRef<string[]>([]);

  /**
   * Runs when everything before it has. When nothing else waits the list is read anew, and from then
   * on shows what it holds: what came back, or grew, since it was answered is there again. Not where
   * Rekey did not answer: reading would lose the page as well.
   */
  function enqueue(run: () => Promise<ActionFailure | null>) {
    waiting.current += 1;
    queue.current = queue.current.then(async () => {
      const failure = await run();
      waiting.current -= 1;
      if (waiting.current > 0) return;
      setProgress(null);
      if (failure?.code === "unreachable") return;
      setSettled((count) => count + 1);
      startTransition(() => {
        router.refresh();
        setHidden(new Set());
      });
    });
  }

  async function allParts(
    action: PlainAction<TriageReport>,
    { inputs, name }: { inputs: readonly Record<string, unknown>[]; name: string },
  ) {
    let report = nothingYet;
    const waits = inputs.map((input): Part => ({ input, from: 0 }));
    const asked = { stop: false };
    for (let next = waits.shift(); next !== undefined && !asked.stop; next = waits.shift()) {
      const { input, from } = next;
      const part = await callAction(action, { ...input, from, idempotencyKey: randomId() });
      if (!part.ok) return { report, failure: part };
      report = withPart(report, part.data);
      if (part.data.next !== null) waits.unshift({ input, from: part.data.next });
      if (waits.length === 0) break;
      const stop = () => {
        asked.stop = true;
      };
      setProgress({ name, done: report.done.length, stop });
    }
    return { report, failure: null };
  }

  function answer({ targets, name, hides }: Asked, given: TriageAnswer) {
    const batchId = randomId();
    setHidden((before) => new Set([...before, ...hides]));
    enqueue(async () => {
      const inputs = targets.map((target) => ({ batchId, answer: given, target }));
      const { report, failure } = await allParts(triageIncidents, { inputs, name });
      if (failure !== null) sayFailed(failure);
      if (report.done.length > 0) {
        taken.current = [...taken.current, batchId];
        showToast({
          message: answeredSentence(report.done, given),
          undo: () => undo(batchId),
        });
      }
      const stayed = sayLeft(report);
      if (failure !== null || stayed) setHidden((before) => without(before, hides));
      return failure;
    });
  }

  function bringBack({ numbers, hides }: { numbers: number[]; hides: readonly string[] }) {
    setHidden((before) => new Set([...before, ...hides]));
    enqueue(async () => {
      const answer = await callAction(bringBackNow, { numbers, idempotencyKey: randomId() });
      if (!answer.ok) {
        sayFailed(answer);
        setHidden((before) => without(before, hides));
        return answer;
      }
      const report = withResults(nothingYet, answer.data.results);
      if (report.done.length > 0) showToast({ message: broughtBackSentence(report.done) });
      if (sayLeft(report)) setHidden((before) => without(before, hides));
      return null;
    });
  }

  function undo(batchId: string) {
    taken.current = taken.current.filter((each) => each !== batchId);
    enqueue(async () => {
      const { report, failure } = await allParts(undoTriage, {
        inputs: [{ batchId }],
        name: "Undo",
      });
      setHidden(new Set());
      if (failure !== null) {
        sayFailed(failure);
        taken.current = [...taken.current, batchId];
      }
      if (!sayLeft(report) && failure === null) showToast({ message: "Taken back." });
      return failure;
    });
  }

  useHotkey("z", () => {
    const last = taken.current.at(-1);
    if (last === undefined) return false;
    undo(last);
    return true;
  });

  return { answer, bringBack, hidden, progress, settled };
}

function without(all: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return new Set([...all].filter((each) => !gone.includes(each)));
}

/** Why some rows stayed, if any did. */
function sayLeft(report: AnswerReport): boolean {
  const left = leftSentences(report);
  if (left.length > 0) showToast({ message: left.join(" "), failed: true });
  return left.length > 0;
}

function sayFailed({ message, hint }: { message: string; hint?: string }) {
  showToast({ message: [message, hint].filter(Boolean).join(" "), failed: true });
}
