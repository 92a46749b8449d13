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
    const given = answerOf(question, { form: new FormData(event.currentTarget), now });
    if ("wrong" in given) setWrong(given.wrong);
    else onAnswer(given);
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
  { value: "other", label: "At another time" },
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
      return <LaterField wrong={wrong} />;
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

function LaterField({ wrong }: { wrong: string | undefined }) {
  const [days, setDays] = useState("7");
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup name="days" legend="When" options={spans} value={days} onChange={setDays} />
      {days === "other" && (
        <Field
          id="later-until"
          label="Comes back at"
          hint="Your time."
          {...(wrong !== undefined && { error: wrong })}
        >
          {(control) => (
            <Input {...control} type="datetime-local" name="until" className="max-w-64" />
          )}
        </Field>
      )}
    </div>
  );
}

const dayMs = 86_400_000;

function answerOf(
  question: Question,
  { form, now }: { form: FormData; now: Date },
): TriageAnswer | { wrong: string } {
  switch (question) {
    case "test_credential":
      return { action: question, liveness: verdictSchema.parse(form.get("liveness")) };
    case "later": {
      const days = form.get("days");
      const until =
        days === "other"
          ? new Date(textOf(form, "until"))
          : new Date(now.getTime() + Number(days) * dayMs);
      if (until > now) return { action: question, until };
      return { wrong: "Give a time that is still to come." };
    }
    case "duplicate": {
      const number = /^(?:leak-)?(\d{1,9})$/i.exec(textOf(form, "duplicateOf"))?.[1];
      if (number !== undefined) return { action: question, duplicateOf: Number(number) };
      return { wrong: "The number alone: 42 for LEAK-42." };
    }
  }
}

function textOf(form: FormData, name: string): string {
  const typed = form.get(name);
  return typeof typed === "string" ? typed.trim() : "";
}
