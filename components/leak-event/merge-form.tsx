"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";

import type { RelationActions } from "./leak-event-actions";

type MergeFormProps = { number: number; action: RelationActions["mergeIncidents"] };

/** The incident that one looks at goes; the person names the one that stays. */
export function MergeForm({ number, action }: MergeFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={action}
      done="Merged. The page of relations has the undo."
      draft={`merge-${number}`}
      onDone={(merged) => router.push(`/incidents/${(merged as { into: number }).into}` as Route)}
      className="flex flex-col gap-3"
    >
      <p className="text-muted">
        LEAK-{number} closes as a duplicate. Its places, consumers and proofs go to the other one.
        What was open on either board is open afterwards.
      </p>
      <input type="hidden" name="number" value={number} />
      <TextField
        name="into"
        label="Merge it into LEAK-"
        inputMode="numeric"
        autoComplete="off"
        required
        className="max-w-32"
      />
      <TextAreaField
        name="reason"
        label="How do you know?"
        required={false}
        maxLength={4_000}
        rows={2}
      />
      <div>
        <SubmitButton variant="secondary">Merge LEAK-{number} into it</SubmitButton>
      </div>
    </ActionForm>
  );
}
