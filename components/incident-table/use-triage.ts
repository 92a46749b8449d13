"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { v4 as randomId } from "uuid";

import { callAction } from "@/components/form/call-action";
import { showToast } from "@/components/ui/toast";

import { type Triage, type TriageActions, triageCall, triageSentence, undoCall } from "./triage";

/** Answers for one row or several at once, one after the other; the toast takes all of it back. */
export function useTriage(actions: TriageActions) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function answer(numbers: readonly number[], triage: Triage) {
    startTransition(async () => {
      const done: number[] = [];
      for (const number of numbers) {
        const { action, input } = triageCall(actions, { number, triage });
        const result = await callAction(action, { ...input, idempotencyKey: randomId() });
        if (result.ok) done.push(number);
        else sayRefused(number, result);
      }
      if (done.length > 0) {
        showToast({
          message: triageSentence(done, triage),
          undo: () => undo(done, triage),
        });
      }
      router.refresh();
    });
  }

  function undo(numbers: readonly number[], triage: Triage) {
    startTransition(async () => {
      for (const number of numbers) {
        const { action, input } = undoCall(actions, { number, triage });
        const result = await callAction(action, { ...input, idempotencyKey: randomId() });
        if (!result.ok) sayRefused(number, result);
      }
      router.refresh();
    });
  }

  return { answer, pending };
}

function sayRefused(number: number, { message, hint }: { message: string; hint?: string }) {
  showToast({
    message: [`LEAK-${number}:`, message, hint].filter(Boolean).join(" "),
    failed: true,
  });
}
