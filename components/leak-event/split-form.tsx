"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { ChoiceError } from "@/components/form/choice-error";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { partWords } from "@/components/key/key-words";
import { Checkbox } from "@/components/ui/checkbox";
import type { RelationsDto } from "@/domain/incident/related-dto";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";

import type { RelationActions } from "./leak-event-actions";

type SplitFormProps = { relations: RelationsDto; action: RelationActions["splitIncident"] };

/** The places, and where a key has several the parts, that belong to another key. */
export function SplitForm({ relations, action }: SplitFormProps) {
  const { number, occurrences, occurrencesMore, parts } = relations;
  const router = useRouter();
  if (occurrences.length < 2 && parts.length < 2) {
    return <p className="text-muted">There is only one place and one part: nothing to split.</p>;
  }
  return (
    <ActionForm
      action={action}
      done="Split. The new incident is in the Inbox."
      draft={`split-${number}`}
      onDone={(made) => router.push(`/incidents/${(made as { into: number }).into}` as Route)}
      className="flex flex-col gap-3"
    >
      <p className="text-muted">
        They get an incident of their own in the Inbox. Every consumer stays on this board.
      </p>
      <input type="hidden" name="number" value={number} />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">Places of the other key</legend>
        <div className="flex max-h-64 flex-col gap-1 overflow-y-auto rounded-md border p-2">
          {occurrences.map((place) => (
            <Checkbox
              key={place.id}
              name="occurrenceIds[]"
              value={place.id}
              label={<bdi className="break-all">{placeOf(place)}</bdi>}
            />
          ))}
        </div>
        {occurrencesMore > 0 && (
          <p className="text-muted">{occurrencesMore} more places stay here.</p>
        )}
        <ChoiceError name="occurrenceIds" />
      </fieldset>
      {parts.length > 1 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium">Parts of the other key</legend>
          {parts.map(({ id, role, label, preview }) => (
            <Checkbox
              key={id}
              name="partIds[]"
              value={id}
              label={[partWords[role], label, preview].filter(Boolean).join(", ")}
            />
          ))}
          <ChoiceError name="partIds" />
        </fieldset>
      )}
      <TextField name="keyName" label="Name of the other key" required={false} maxLength={160} />
      <TextAreaField
        name="reason"
        label="How do you know?"
        required={false}
        maxLength={4_000}
        rows={2}
      />
      <div>
        <SubmitButton variant="secondary">Split it off</SubmitButton>
      </div>
    </ActionForm>
  );
}

function placeOf({ repository, path, line, commit, url }: OccurrenceDto): string {
  const at = line === null ? path : `${path ?? ""}:${line}`;
  const found = [repository, at, commit?.slice(0, 10)].filter(Boolean).join(" ");
  return found === "" ? (url ?? "A place that is not known") : found;
}
