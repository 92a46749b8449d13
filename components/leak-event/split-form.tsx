"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { partWords } from "@/components/key/key-words";
import type { RelationsDto } from "@/domain/incident/related-dto";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";

import type { RelationActions } from "./leak-event-actions";
import { PickList } from "./pick-list";
import { RegroupingReason } from "./regrouping-reason";

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
      <PickList
        name="occurrenceIds"
        legend="Places of the other key"
        options={occurrences.map((place) => ({
          value: place.id,
          label: <bdi className="break-all">{placeOf(place)}</bdi>,
        }))}
      >
        {occurrencesMore > 0 && (
          <p className="text-muted">
            {occurrencesMore === 1 ? "1 more place stays" : `${occurrencesMore} more places stay`}{" "}
            here.
          </p>
        )}
      </PickList>
      {parts.length > 1 && (
        <PickList
          name="partIds"
          legend="Parts of the other key"
          options={parts.map(({ id, role, label, preview }) => ({
            value: id,
            label: [partWords[role], label, preview].filter(Boolean).join(", "),
          }))}
        />
      )}
      <TextField name="keyName" label="Name of the other key" required={false} maxLength={160} />
      <RegroupingReason />
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
