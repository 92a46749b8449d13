"use client";

import { EvidenceFileField } from "@/components/evidence/evidence-file-field";
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
      <EvidenceFileField />
    </>
  );
}
