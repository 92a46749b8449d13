"use client";

import { useRouter } from "next/navigation";
import {
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from "react";
import { v4 as randomId } from "uuid";

import { useViewer } from "@/components/time/viewer";
import { showToast } from "@/components/ui/toast";
import type { ActionResult, FormAction } from "@/lib/action-result";

import { callAction } from "./call-action";
import { ConflictView } from "./conflict-view";
import { dropDraft, keepDraft, restoreDraft } from "./draft";
import { FormContext } from "./form-context";
import { DraftNotice, FormFailure } from "./form-messages";
import { focusFirstWrong, formPayload, setFieldValue, versionOf } from "./form-fields";

type ActionFormProps<T> = {
  action: FormAction<T>;
  /** Names the draft that survives a reload: "incident-42-comment". */
  draft?: string;
  /** The version that was read; a newer one in the database becomes a conflict, not a loss. */
  version?: number;
  /** What the toast says when it is done. */
  done?: string;
  onDone?: (data: T) => void;
  className?: string;
  children: ReactNode;
};

/**
 * A plain form around a server action. It keeps what was typed when the action refuses, puts each
 * sentence at its field, focuses the first wrong one, and never sends the same thing twice.
 * Without script the browser posts it to the same action.
 */
export function ActionForm<T>({
  action,
  draft,
  version,
  done,
  onDone,
  className,
  children,
}: ActionFormProps<T>) {
  const router = useRouter();
  const { secretPrefixes } = useViewer();
  const form = useRef<HTMLFormElement>(null);
  const idempotencyKey = useRef<HTMLInputElement>(null);
  const [firstKey] = useState(() => randomId());
  const [posted, post] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const [answered, setAnswered] = useState<ActionResult<T> | null>(null);
  const [restored, setRestored] = useState(false);
  // What was typed stands on this version: a newer one that is read meanwhile must not slip below it.
  const [typedOn, setTypedOn] = useState<number | undefined>();
  const [pending, startTransition] = useTransition();
  // Only the server knows every value: once it found one here, nothing typed is kept until it is sent.
  const heldSecret = useRef(false);
  const answer = answered ?? posted;
  const failure = answer?.ok === false ? answer : null;

  useEffect(() => {
    if (draft === undefined || !form.current || !restoreDraft(form.current, draft)) return;
    setRestored(true);
    setTypedOn(versionOf(form.current));
  }, [draft]);

  useEffect(() => {
    if (failure && form.current) focusFirstWrong(form.current, failure.fields ?? {});
  }, [failure]);

  const state = useMemo(() => ({ errors: failure?.fields ?? {}, pending }), [failure, pending]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const sent = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    startTransition(async () => {
      const result = await callAction(action, formPayload(sent, submitter));
      startTransition(() => setAnswered(result));
      heldSecret.current = !result.ok && (heldSecret.current || result.code === "secret_in_text");
      if (draft !== undefined && (result.ok || heldSecret.current)) dropDraft(draft);
      if (!result.ok) return;
      if (idempotencyKey.current) idempotencyKey.current.value = randomId();
      setRestored(false);
      setTypedOn(undefined);
      sent.reset();
      const message = result.message ?? done;
      if (message !== undefined) showToast({ message });
      onDone?.(result.data);
      router.refresh();
    });
  }

  function remember(typed: HTMLFormElement) {
    if (draft !== undefined && !heldSecret.current) keepDraft(typed, draft, secretPrefixes);
  }

  function startOver() {
    if (draft !== undefined) dropDraft(draft);
    form.current?.reset();
    setRestored(false);
    setTypedOn(undefined);
  }

  function settleConflict(keep: "yours" | "theirs") {
    const current = form.current;
    if (!current || !failure?.conflict) return;
    setFieldValue(current, "version", String(failure.conflict.version));
    setTypedOn(failure.conflict.version);
    if (keep === "theirs") {
      for (const [name, field] of Object.entries(failure.conflict.fields)) {
        setFieldValue(current, name, field.value ?? field.theirs);
      }
      setAnswered(null);
      remember(current);
      return;
    }
    if (idempotencyKey.current) idempotencyKey.current.value = randomId();
    current.requestSubmit();
  }

  return (
    <FormContext value={state}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        onInput={(event) => {
          setTypedOn((earlier) => earlier ?? version);
          remember(event.currentTarget);
        }}
        noValidate
        aria-busy={pending || undefined}
        className={className ?? "flex flex-col gap-4"}
      >
        <input
          ref={idempotencyKey}
          type="hidden"
          name="idempotencyKey"
          defaultValue={firstKey}
          suppressHydrationWarning
        />
        {version !== undefined && (
          <input type="hidden" name="version" defaultValue={typedOn ?? version} />
        )}
        {restored && <DraftNotice onDiscard={startOver} />}
        {failure?.conflict ? (
          <ConflictView conflict={failure.conflict} onSettle={settleConflict} />
        ) : (
          failure && <FormFailure failure={failure} />
        )}
        {children}
      </form>
    </FormContext>
  );
}
