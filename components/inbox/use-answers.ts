"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v4 as randomId } from "uuid";

import { callAction } from "@/components/form/call-action";
import type { PlainAction } from "@/components/form/use-action";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { showToast } from "@/components/ui/toast";
import type { BroughtBack, TriageReport } from "@/domain/triage/triage-dto";
import type { TriageAnswer } from "@/domain/triage/triage-input";

import { answeredSentence, type Asked } from "./answer";
import { leftSentences, nothingYet, withPart } from "./answer-report";
import { numberText } from "@/lib/counted";

export type AnswerActions = {
  triageIncidents: PlainAction<TriageReport>;
  undoTriage: PlainAction<TriageReport>;
  bringBackNow: PlainAction<BroughtBack>;
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

  /** Runs when everything before it has; the list is read anew when nothing else waits. */
  function enqueue(run: () => Promise<void>) {
    waiting.current += 1;
    queue.current = queue.current.then(run).finally(() => {
      waiting.current -= 1;
      if (waiting.current > 0) return;
      setProgress(null);
      setSettled((count) => count + 1);
      router.refresh();
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
      const left = leftSentences(report);
      if (left.length > 0) showToast({ message: left.join(" "), failed: true });
      if (failure !== null || left.length > 0) setHidden((before) => without(before, hides));
    });
  }

  function bringBack({ numbers, hides }: { numbers: number[]; hides: readonly string[] }) {
    setHidden((before) => new Set([...before, ...hides]));
    enqueue(async () => {
      const answer = await callAction(bringBackNow, { numbers, idempotencyKey: randomId() });
      if (!answer.ok) {
        sayFailed(answer);
        setHidden((before) => without(before, hides));
        return;
      }
      const back = answer.data.back.length;
      showToast({
        message:
          back === 1
            ? `LEAK-${answer.data.back[0]} is back in the Inbox.`
            : `${numberText(back)} incidents are back in the Inbox.`,
        ...(back === 0 && { failed: true }),
      });
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
      if (failure !== null) sayFailed(failure);
      const left = leftSentences(report);
      if (left.length > 0) showToast({ message: left.join(" "), failed: true });
      else if (failure === null) showToast({ message: "Taken back." });
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

function sayFailed({ message, hint }: { message: string; hint?: string }) {
  showToast({ message: [message, hint].filter(Boolean).join(" "), failed: true });
}
