"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { RadioField, SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { visibilityWords, wordOptions } from "@/components/incident/incident-words";
import { SecretValueField } from "@/components/key/secret-value-field";
import { showToast } from "@/components/ui/toast";
import type { ReportLeakAnswer } from "@/domain/import/report-leak-input";
import type { FormAction } from "@/lib/action-result";

const sourceOptions = [
  { value: "git", label: "Git repository" },
  { value: "file", label: "File" },
  { value: "image_layer", label: "Container image" },
  { value: "ci_log", label: "Build log" },
  { value: "chat", label: "Chat" },
  { value: "ticket", label: "Ticket" },
  { value: "bucket", label: "Bucket" },
  { value: "workstation", label: "Laptop or workstation" },
  { value: "web", label: "Web page" },
  { value: "other", label: "Somewhere else" },
];

type ReportLeakFormProps = {
  action: FormAction<ReportLeakAnswer>;
  secretTypes: readonly { id: string; name: string }[];
};

/** One leak, told by a person. The value is hashed here; only its digests leave the page. */
export function ReportLeakForm({ action, secretTypes }: ReportLeakFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={action}
      draft="report-leak"
      className="flex max-w-2xl flex-col gap-4"
      onDone={({ number, opened }) => {
        if (number === null) {
          showToast({ message: "Reported. It is known already, and others answer it." });
          router.push("/incidents");
          return;
        }
        if (!opened) showToast({ message: `Known already: this belongs to LEAK-${number}.` });
        router.push(`/incidents/${number}` as Route);
      }}
    >
      <SecretValueField name="digest" label="The leaked value" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="publicId"
          label="Public id"
          hint="If the value is not at hand: AKIA…, a key id."
          required={false}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          name="secretTypeId"
          label="What kind of key?"
          hint="“Unknown” works to the end."
          defaultValue="unknown"
          options={secretTypes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="keyName"
          label="A name for the key"
          hint="“Metrics API token”, say."
          required={false}
          autoComplete="off"
        />
        <SelectField
          name="sourceKind"
          label="Where was it found?"
          defaultValue="git"
          options={sourceOptions}
        />
      </div>
      <TextAreaField
        name="places"
        label="Places"
        hint="One a line: repository:path:line, or a web address."
        required={false}
        rows={3}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="visibility"
          label="Who could read it?"
          defaultValue="unknown"
          options={wordOptions(visibilityWords)}
        />
        <TimeField
          name="exposedSince"
          label="Exposed since, at least"
          hint="When it was pushed or published."
          required={false}
          past
        />
      </div>
      <RadioField
        name="worksNow"
        legend="Does it work?"
        inline
        defaultValue="unknown"
        options={[
          { value: "unknown", label: "Not known" },
          { value: "live", label: "Yes, it was tried" },
        ]}
      />
      <TextAreaField name="note" label="Note" required={false} rows={3} />
      <div>
        <SubmitButton>Report the leak</SubmitButton>
      </div>
    </ActionForm>
  );
}
