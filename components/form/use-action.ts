"use client";

import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { v4 as randomId } from "uuid";

import { showToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";

import { callAction } from "./call-action";

/** Written as a method, so that an Undo may answer anything. */
export type PlainAction<T = unknown> = {
  act(previous: ActionResult<T> | null, input: Record<string, unknown>): Promise<ActionResult<T>>;
}["act"];

export type ActInput<T> = {
  action: PlainAction<T>;
  input: Record<string, unknown>;
  done?: string;
  /** What the toast's Undo does. */
  undo?: { action: PlainAction; input: Record<string, unknown> };
  onDone?: (data: T) => void;
};

/** Reversible acts happen at once; the toast says what was done and takes it back. */
export function useAction() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  // A repeat after a failure has the same key, so that it cannot be done twice. By what is sent:
  // one list acts on several rows at once.
  const retryKeys = useRef(new Map<string, string>());

  function act<T>({ action, input, done, undo, onDone }: ActInput<T>) {
    startTransition(async () => {
      const sent = JSON.stringify(input);
      const idempotencyKey = retryKeys.current.get(sent) ?? randomId();
      retryKeys.current.set(sent, idempotencyKey);
      const result = await callAction(action, { ...input, idempotencyKey });
      if (result.ok || result.code !== "unreachable") retryKeys.current.delete(sent);
      if (!result.ok) {
        showToast({
          message: [result.message, result.hint].filter(Boolean).join(" "),
          failed: true,
        });
        return;
      }
      const message = result.message ?? done;
      if (message !== undefined) {
        showToast({ message, ...(undo && { undo: () => act(undo) }) });
      }
      onDone?.(result.data);
      router.refresh();
    });
  }

  return { act, pending };
}
