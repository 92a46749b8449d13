"use client";

import { type FormEvent, useId, useState } from "react";

import { heldFile, holdFile } from "@/components/import/held-file";
import { ReportDropZone } from "@/components/import/report-drop-zone";
import { UploadProgress } from "@/components/import/upload-progress";
import { useReportUpload } from "@/components/import/use-report-upload";
import { visibilityWords, wordOptions } from "@/components/incident/incident-words";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

/** Choose or drop a report, say where it comes from, look at what it would create. */
export function ImportForm() {
  const [file, setFile] = useState<File | null>(heldFile);
  const [repository, setRepository] = useState("");
  const [visibility, setVisibility] = useState("unknown");
  const ids = { repository: useId(), visibility: useId() };
  const { state, start, cancel, reset } = useReportUpload();
  const busy = state.step === "reading" || state.step === "sending";

  function choose(chosen: File) {
    holdFile(null);
    setFile(chosen);
    reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file === null) return;
    holdFile(null);
    start(file, { repository: repository.trim(), visibility });
  }

  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-4" aria-label="Import a report">
      <ReportDropZone file={file} disabled={busy} onChoose={choose} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={ids.repository}
          label="Repository"
          hint="The report does not name it."
          required={false}
        >
          {(control) => (
            <Input
              value={repository}
              onChange={(event) => setRepository(event.target.value)}
              autoComplete="off"
              maxLength={300}
              disabled={busy}
              {...control}
            />
          )}
        </Field>
        <Field
          id={ids.visibility}
          label="Who can see it?"
          hint="Asked once, for every place in it."
        >
          {(control) => (
            <Select
              value={visibility}
              onChange={(event) => setVisibility(event.target.value)}
              options={wordOptions(visibilityWords)}
              disabled={busy}
              {...control}
            />
          )}
        </Field>
      </div>
      {state.step === "refused" && (
        <Callout tone="hurting" title={state.message} alert>
          {state.hint}
        </Callout>
      )}
      {busy ? (
        <UploadProgress state={state} bytes={file?.size ?? 0} onCancel={cancel} />
      ) : (
        <div>
          <Button type="submit" variant="primary" disabled={file === null}>
            See what it would create
          </Button>
        </div>
      )}
    </form>
  );
}
