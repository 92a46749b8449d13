"use client";

import { useId, useState, type FormEvent } from "react";

import { severityWords } from "@/components/incident/incident-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { severities } from "@/domain/incident/incident";

export type BulkQuestion = "lead" | "severity";

type BulkDialogProps = {
  question: BulkQuestion;
  /** "LEAK-42", "12 incidents". */
  name: string;
  people: readonly { id: string; name: string }[];
  onGive: (input: Record<string, string>) => void;
  onLeave: () => void;
};

/** What is asked once for all selected rows. */
export function BulkDialog({ question, name, people, onGive, onLeave }: BulkDialogProps) {
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const lead = question === "lead";
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].flatMap(([key, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[key, value.trim()] as const] : [],
    );
    const input: Record<string, string> = Object.fromEntries(given);
    if (!lead && input["reason"] !== undefined && input["reason"].length < 3) {
      setWrong("Give a reason.");
    } else onGive(input);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      title={lead ? `Lead of ${name}` : `Severity of ${name}`}
    >
      <form method="post" noValidate onSubmit={send} className="flex flex-col gap-3">
        {lead ? (
          <Field id={id} label="Lead">
            {(control) => (
              <Select
                {...control}
                name="memberId"
                placeholder="Nobody"
                options={people.map((person) => ({ value: person.id, label: person.name }))}
              />
            )}
          </Field>
        ) : (
          <>
            <RadioGroup
              name="severity"
              legend="Severity"
              defaultValue="high"
              options={severities.map((value) => ({ value, label: severityWords[value].word }))}
            />
            <Field
              id={id}
              label="Reason"
              hint="Needed where it is lowered."
              required={false}
              {...(wrong !== undefined && { error: wrong })}
            >
              {(control) => <Textarea {...control} name="reason" maxLength={4_000} />}
            </Field>
          </>
        )}
        <DialogActions>
          <DialogClose>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button type="submit" variant="primary">
            {lead ? "Set the lead" : "Set the severity"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
