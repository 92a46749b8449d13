"use client";

import { useEffect, useId, useRef, useState } from "react";

import { useFieldError } from "@/components/form/form-context";
import { Field } from "@/components/ui/field";
import { fileRefusal } from "@/domain/evidence/pasted";

/** One file for a form: chosen, dropped on it, or pasted anywhere in the form, as a picture is. */
export function EvidenceFileField() {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [fileError, nameError] = [useFieldError("file"), useFieldError("file.name")];

  useEffect(() => {
    const form = input.current?.form;
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (input.current === null || clipboardData === null || clipboardData.files.length === 0)
        return;
      input.current.files = clipboardData.files;
      input.current.dispatchEvent(new Event("change", { bubbles: true }));
    };
    form?.addEventListener("paste", paste);
    return () => form?.removeEventListener("paste", paste);
  }, []);

  return (
    <Field
      id={useId()}
      label="File"
      hint="Paste a picture, or choose a file of up to 10 MB. It is checked for secrets before it is kept."
      required={false}
      error={refused ?? fileError ?? nameError}
    >
      {(control) => (
        <input
          ref={input}
          type="file"
          name="file"
          className="w-full text-13 text-muted file:mr-3 file:h-8 file:rounded-md file:border file:border-control file:bg-surface file:px-3 file:text-13 file:font-medium file:text-ink hover:file:bg-sunken"
          {...control}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            const why = file === undefined ? null : fileRefusal(file);
            setRefused(why);
            if (why !== null) target.value = "";
          }}
        />
      )}
    </Field>
  );
}
