"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { ActionResult } from "@/lib/action-result";

import type { RelationActions } from "./leak-event-actions";
import { RegroupingReason } from "./regrouping-reason";

type MergeFormProps = {
  number: number;
  /** The other one, where it was selected beside this one. */
  other: number | undefined;
  action: RelationActions["mergeIncidents"];
};

export function MergeForm({ number, other: chosen, action }: MergeFormProps) {
  const router = useRouter();

  async function merge(
    previous: ActionResult<unknown> | null,
    form: FormData,
  ): Promise<ActionResult<unknown>> {
    const typed = form.get("other");
    const other = typeof typed === "string" ? typed : "";
    const otherStays = form.get("stays") === "other";
    form.set("number", otherStays ? String(number) : other);
    form.set("into", otherStays ? other : String(number));
    const answer = await action(previous, form);
    if (answer.ok || answer.fields === undefined) return answer;
    // Whichever of the two it is, the person typed the other one.
    if (answer.fields["number"] === undefined && answer.fields["into"] === undefined) return answer;
    return { ...answer, fields: { other: "Write the number of the other incident." } };
  }

  return (
    <ActionForm
      action={merge}
      done="Merged. The undo is on the page to merge, split or link."
      draft={`merge-${number}-${chosen ?? ""}`}
      onDone={(merged) => router.push(`/incidents/${(merged as { into: number }).into}` as Route)}
      className="flex flex-col gap-3"
    >
      <p className="text-muted">
        One closes as a duplicate. Its places, consumers and proofs go to the other. What was open
        on either board is open afterwards.
      </p>
      <TextField
        name="other"
        label="The other one: LEAK-"
        inputMode="numeric"
        autoComplete="off"
        {...(chosen !== undefined && { defaultValue: String(chosen) })}
        required
        className="max-w-32"
      />
      <RadioField
        name="stays"
        legend="Which one stays?"
        defaultValue="this"
        options={[
          { value: "this", label: `LEAK-${number} stays`, hint: "The other one closes." },
          { value: "other", label: "The other one stays", hint: `LEAK-${number} closes.` },
        ]}
      />
      <RegroupingReason />
      <div>
        <SubmitButton variant="secondary">Merge the two</SubmitButton>
      </div>
    </ActionForm>
  );
}
