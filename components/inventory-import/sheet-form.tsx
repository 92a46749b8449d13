"use client";

import { type FormEvent, useId, useState } from "react";

import { FileDropZone } from "@/components/form/file-drop-zone";
import { ColumnMap } from "@/components/inventory-import/column-map";
import { nounLabels } from "@/components/inventory-import/inventory-words";
import { useSheet } from "@/components/inventory-import/use-sheet";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import {
  type InventoryNoun,
  inventoryNouns,
  inventoryNounSchema,
} from "@/domain/inventory-import/inventory-import";

/** Say what the file holds, choose or paste it, look at its columns, see what it would change. */
export function SheetForm({ noun: first }: { noun: InventoryNoun }) {
  const sheet = useSheet(first);
  const [pasted, setPasted] = useState("");
  const ids = { noun: useId(), paste: useId() };
  const busy = sheet.busy !== null;
  const failure =
    sheet.failure ?? (sheet.refusal === null ? null : { message: sheet.refusal, hint: chooseHint });

  function submit(event: FormEvent) {
    event.preventDefault();
    sheet.send();
  }

  return (
    <form onSubmit={submit} className="flex max-w-3xl flex-col gap-4" aria-label="Import a file">
      <Field id={ids.noun} label="What does the file hold?">
        {(control) => (
          <Select
            value={sheet.noun}
            onChange={(event) => sheet.setNoun(inventoryNounSchema.parse(event.target.value))}
            options={inventoryNouns.map((value) => ({ value, label: nounLabels[value] }))}
            disabled={busy}
            {...control}
          />
        )}
      </Field>
      <FileDropZone
        label="Spreadsheet file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        invitation="Drop a spreadsheet here, or choose a file"
        hint="CSV with a header, as any spreadsheet saves it. No key values: such lines are refused."
        file={sheet.file}
        disabled={busy}
        onChoose={sheet.choose}
      />
      <Disclosure summary="Paste it instead">
        <div className="flex flex-col gap-2">
          <Field id={ids.paste} label="Rows with a header">
            {(control) => (
              <Textarea
                rows={5}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
                spellCheck={false}
                disabled={busy}
                {...control}
              />
            )}
          </Field>
          <div>
            <Button
              disabled={busy || pasted.trim() === ""}
              onClick={() => sheet.choose(new File([pasted], "pasted.csv"))}
            >
              Use these rows
            </Button>
          </div>
        </div>
      </Disclosure>
      {sheet.sheet !== null && (
        <ColumnMap
          noun={sheet.noun}
          sheet={sheet.sheet}
          map={sheet.map}
          disabled={busy}
          onChange={sheet.setField}
        />
      )}
      {failure !== null && (
        <Callout tone="hurting" title={failure.message} alert>
          {failure.hint}
        </Callout>
      )}
      {busy ? (
        <Progress
          label={sheet.busy === "reading" ? "Reading its columns" : "Sending and reading the file"}
          done={0}
          cancel={
            <Button size="small" onClick={sheet.cancel}>
              Cancel
            </Button>
          }
        />
      ) : (
        <div>
          <Button
            type="submit"
            variant="primary"
            disabled={sheet.sheet === null || sheet.refusal !== null}
          >
            See what it would change
          </Button>
        </div>
      )}
    </form>
  );
}

const chooseHint = "Say above what the columns are. Nothing was sent.";
