"use client";

import { FileField } from "@/components/form/file-field";
import { TextAreaField, TextField } from "@/components/form/text-field";

/** What a claim rests on: words, a link, a file. */
export function EvidenceFields({ note = "What was done, and what shows it?" }: { note?: string }) {
  return (
    <>
      <TextAreaField name="note" label="Note" hint={note} required={false} maxLength={10_000} />
      <TextField
        name="link"
        label="Link"
        type="url"
        hint="A log, a deploy, a ticket: https://…"
        required={false}
      />
      <FileField
        name="file"
        label="File"
        hint="Up to 10 MB. Text is checked for secrets before it is kept."
        required={false}
      />
    </>
  );
}
