"use client";

import { useState, type FormEvent } from "react";

import { verdictWords, wordOptions } from "@/components/incident/incident-words";
import { useNow } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { verdictSchema } from "@/domain/key/key";
import type { TriageAnswer } from "@/domain/triage/triage-input";

import type { Question } from "./answer";

type AnswerDialogProps = {
  question: Question;
  /** "LEAK-42", "12 incidents". */
  name: string;
  onAnswer: (answer: TriageAnswer) => void;
  onLeave: () => void;
};

const words = {
  test_credential: {
    title: "Test key",
    description: "Say first whether it works: a live test key still opens something.",
    submit: "Close as a test key",
  },
  duplicate: {
    title: "Duplicate",
    description: "Name the incident that stays.",
    submit: "Close as a duplicate",
  },
  later: {
    title: "Later",
    description: "It leaves the Inbox and comes back by itself.",
    submit: "Put off",
  },
} as const satisfies Record<Question, object>;

/** The one more word that an answer needs, asked once for all of its rows. */
export function AnswerDialog({ question, name, onAnswer, onLeave }: AnswerDialogProps) {
  const { title, description, submit } = words[question];
  const [wrong, setWrong] = useState<string>();
  const now = useNow();
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = answerOf(question, { form: new FormData(event.currentTarget), now });
    if (answer === null) setWrong("The number alone: 42 for LEAK-42.");
    else onAnswer(answer);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      title={`${title}: ${name}`}
      description={description}
    >
      <form method="post" noValidate onSubmit={send}>
        <QuestionField question={question} wrong={wrong} />
        <DialogActions>
          <DialogClose>
            <Button variant="quiet">Cancel</Button>
          </DialogClose>
          <Button type="submit" variant="primary">
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const spans = [
  { value: "1", label: "Tomorrow" },
  { value: "7", label: "In a week" },
  { value: "30", label: "In 30 days" },
] as const;

function QuestionField({ question, wrong }: { question: Question; wrong: string | undefined }) {
  switch (question) {
    case "test_credential":
      return (
        <RadioGroup
          name="liveness"
          legend="The provider"
          options={wordOptions(verdictWords)}
          defaultValue="cannot_tell"
        />
      );
    case "later":
      return <RadioGroup name="days" legend="When" options={spans} defaultValue="7" />;
    case "duplicate":
      return (
        <Field id="duplicate-of" label="Of incident" {...(wrong !== undefined && { error: wrong })}>
          {(control) => (
            <Input {...control} name="duplicateOf" inputMode="numeric" className="max-w-32" />
          )}
        </Field>
      );
  }
}

const dayMs = 86_400_000;

function answerOf(
  question: Question,
  { form, now }: { form: FormData; now: Date },
): TriageAnswer | null {
  switch (question) {
    case "test_credential":
      return { action: question, liveness: verdictSchema.parse(form.get("liveness")) };
    case "later":
      return {
        action: question,
        until: new Date(now.getTime() + Number(form.get("days")) * dayMs),
      };
    case "duplicate": {
      const typed = form.get("duplicateOf");
      const text = typeof typed === "string" ? typed.trim() : "";
      const number = /^(?:leak-)?(\d{1,9})$/i.exec(text)?.[1];
      return number === undefined ? null : { action: question, duplicateOf: Number(number) };
    }
  }
}
