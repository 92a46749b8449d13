"use client";

import { ActionButton } from "@/components/form/action-button";
import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { PlainAction } from "@/components/form/use-action";
import { importModeWords } from "@/components/import/import-words";
import type { ImportDto, ImportPreview } from "@/domain/import/import-dto";
import type { FormAction } from "@/lib/action-result";

type ApplyFormProps = {
  importId: string;
  suggestion: ImportPreview["suggestion"];
  /** "Open 4 incidents", or what else applying does. */
  submit: string;
  apply: FormAction<ImportDto>;
  discard: PlainAction<ImportDto>;
};

/** New leaks or old material: the one question that decides about clocks and messages. */
export function ApplyForm({ importId, suggestion, submit, apply, discard }: ApplyFormProps) {
  return (
    <ActionForm action={apply} className="flex max-w-2xl flex-col gap-4">
      <input type="hidden" name="importId" value={importId} />
      <RadioField
        name="mode"
        legend="What is this report?"
        defaultValue={suggestion.mode}
        options={[
          {
            value: "new",
            label: importModeWords.new,
            hint: "Found now, answered now. Clocks count from now.",
          },
          {
            value: "backlog",
            label: importModeWords.backlog,
            hint: "Two weeks for all of it. What is live and public stands out singly.",
          },
        ]}
      />
      <p className="text-13 text-muted">
        Suggested: {importModeWords[suggestion.mode].toLowerCase()}. {suggestion.because}
      </p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{submit}</SubmitButton>
        <ActionButton action={discard} input={{ importId }} done="The report was discarded.">
          Discard the report
        </ActionButton>
      </div>
    </ActionForm>
  );
}
