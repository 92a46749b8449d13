"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { LeakEventDto, OwnerMessageDto } from "@/domain/leak-event/leak-event-dto";
import type { OwnerDraft } from "@/domain/leak-event/owner-drafts";

import type { LeakEventActions } from "./leak-event-actions";
import { incidentCount } from "./leak-event-words";

type OwnerMessagesProps = {
  event: LeakEventDto;
  action: LeakEventActions["recordOwnerMessage"];
};

/** One message for each team that owns something of it, and what was sent so far. */
export function OwnerMessages({ event, action }: OwnerMessagesProps) {
  const { drafts, messages, may, number } = event;
  return (
    <div className="flex flex-col gap-3">
      {drafts.length === 0 && <p className="text-muted">Nothing is open: nobody has to be told.</p>}
      <ul className="flex flex-col divide-y">
        {drafts.map((draft) => (
          <li key={draft.team?.id ?? "none"} className="py-2">
            <Draft
              {...{ draft, number, action }}
              sent={messages.filter(({ team }) => team === (draft.team?.name ?? null))}
              mayTell={may.tell}
            />
          </li>
        ))}
      </ul>
      <SentMessages messages={messages} />
    </div>
  );
}

type DraftProps = {
  draft: OwnerDraft;
  sent: readonly OwnerMessageDto[];
  number: number;
  action: LeakEventActions["recordOwnerMessage"];
  mayTell: boolean;
};

function Draft({ draft, sent, number, action, mayTell }: DraftProps) {
  const { team, incidents, text } = draft;
  const name = team?.name ?? "Nobody owns these";
  const told = new Set(sent.flatMap((message) => message.incidents));
  const untold = incidents.filter((incident) => !told.has(incident));
  const last = sent[0];
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="font-medium">{name}</bdi>
        <span className="text-muted">{incidentCount(incidents.length)}</span>
        {team?.contact != null && <bdi className="text-muted">{team.contact}</bdi>}
        <span className={untold.length > 0 ? "text-will-hurt" : undefined}>
          {last === undefined ? (
            "Not told yet"
          ) : (
            <>
              Told <RelativeTime at={last.sentAt} />
              {untold.length > 0 && `, but not about ${named(untold)}`}
            </>
          )}
        </span>
        <div className="ml-auto flex flex-wrap gap-2">
          <CopyButton text={text} label={`Copy the message to ${name}`} />
          {mayTell && (
            <FormDialog
              title={team === null ? "Somebody was told" : `${team.name} was told`}
              description="Send it in your own channel first. It is kept as it was sent."
              trigger={<Button size="small">Record as sent…</Button>}
              action={action}
              submit="Record as sent"
              done="Recorded. Their services count as told."
              size="large"
            >
              <input type="hidden" name="event" value={number} />
              <input type="hidden" name="teamId" value={team?.id ?? "none"} />
              <TextAreaField
                name="text"
                label="What was sent"
                required
                maxLength={8_000}
                rows={12}
                defaultValue={text}
              />
              <TextField
                name="channel"
                label="How"
                hint="The channel and the person: #payments, on-call of payments."
                required
                maxLength={200}
                defaultValue={team?.contact ?? undefined}
              />
              <TimeField
                name="happenedAt"
                label="When"
                hint="Empty means now."
                required={false}
                past
              />
            </FormDialog>
          )}
        </div>
      </div>
      <Disclosure summary="Read the message">
        <p dir="auto" className="whitespace-pre-wrap break-words">
          {text}
        </p>
      </Disclosure>
    </div>
  );
}

function SentMessages({ messages }: { messages: readonly OwnerMessageDto[] }) {
  if (messages.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">Sent</h3>
      <ul className="flex flex-col gap-1">
        {messages.map((message) => (
          <li key={message.id}>
            <Disclosure
              summary={
                <>
                  <bdi>{message.team ?? "Nobody's team"}</bdi> by <bdi>{message.channel}</bdi>,{" "}
                  <RelativeTime at={message.sentAt} />
                  {message.sentBy !== null && (
                    <>
                      , <bdi>{message.sentBy}</bdi>
                    </>
                  )}
                </>
              }
            >
              <p dir="auto" className="whitespace-pre-wrap break-words">
                {message.text ?? "[redacted]"}
              </p>
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function named(numbers: readonly number[]): string {
  return numbers.map((number) => `LEAK-${number}`).join(", ");
}
