"use client";

import { Section } from "@/components/frame/section";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomFormButton } from "@/components/step/room-form-button";
import { RelativeTime } from "@/components/time/relative-time";
import { StatePill } from "@/components/ui/state-pill";
import type { Tone } from "@/components/ui/tone";
import type { HandOverDto, OwnerContactDto } from "@/domain/custody/custody-dto";
import type { ContactKind } from "@/domain/owner-contact/owner-contact";

import { AnswerDialog, AttemptDialog, HandOverDialog } from "./contact-dialogs";
import { channelWords, whoseWords } from "./custody-words";

const attempt = { button: "Record an attempt…", asksWhen: true, Dialog: AttemptDialog } as const;
const answer = { button: "Record an answer…", asksWhen: true, Dialog: AnswerDialog } as const;
const handOver = { button: "Hand it over…", asksWhen: false, Dialog: HandOverDialog } as const;

/** Not our key: whom we told, what they said, and what handing it over still needs. */
export function HandOverPart() {
  const { key, handOver: facts, state } = useRoom();
  if (facts === null) return null;
  return (
    <Section
      id="hand-over"
      framed
      title="Tell the owner"
      beside={<Standing facts={facts} />}
      actions={<Acts facts={facts} />}
    >
      <p className="text-muted">The key is {whoseWords[key.custody]}, so its owner ends it.</p>
      {state !== "resolved" && facts.blockers.length > 0 && (
        <ul aria-label="Before it can be handed over" className="mt-1 list-disc pl-4">
          {facts.blockers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {facts.contacts.length > 0 && (
        <ol aria-label="Attempts and answers" className="mt-2 flex flex-col gap-2">
          {facts.contacts.map((contact) => (
            <li key={contact.id}>
              <Contact contact={contact} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Standing({ facts }: { facts: HandOverDto }) {
  if (facts.acknowledged) return <StatePill tone="proved">Acknowledged</StatePill>;
  if (facts.refused && facts.attempts === 0) {
    return <StatePill tone="will_hurt">Refused</StatePill>;
  }
  return (
    <StatePill tone={facts.attempts === 0 ? "not_known" : "in_hand"}>
      {facts.attempts} of {facts.attemptsNeeded} attempts
    </StatePill>
  );
}

function Acts({ facts }: { facts: HandOverDto }) {
  const { state } = useRoom();
  const { may } = useRoomTools();
  const open = state === "triage" || state === "active";
  return (
    <>
      {may["owner_contact.record"] && (
        <>
          {open && <RoomFormButton form={attempt} size="small" />}
          {facts.contacts.length > 0 && (
            <RoomFormButton form={answer} size="small" variant="quiet" />
          )}
        </>
      )}
      {may["incident.dismiss"] && open && facts.blockers.length === 0 && (
        <RoomFormButton form={handOver} size="small" />
      )}
    </>
  );
}

const kindWords = {
  attempt: { word: "Told", tone: "in_hand" },
  acknowledged: { word: "Acknowledged", tone: "proved" },
  refused: { word: "Not theirs", tone: "will_hurt" },
} as const satisfies Record<ContactKind, { word: string; tone: Tone }>;

function Contact({ contact }: { contact: OwnerContactDto }) {
  const { word, tone } = kindWords[contact.kind];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <StatePill tone={tone} plain>
          {word}
        </StatePill>
        {contact.who !== null && <bdi>{contact.who}</bdi>}
        {contact.channel !== null && <span>by {channelWords[contact.channel].toLowerCase()}</span>}
        <span className="text-muted">
          <RelativeTime at={contact.happenedAt} />
          {contact.by !== null && (
            <>
              , recorded by <bdi>{contact.by}</bdi>
            </>
          )}
        </span>
      </p>
      {contact.note !== null && (
        <p dir="auto" className="whitespace-pre-line break-words text-muted">
          {contact.note}
        </p>
      )}
    </>
  );
}
