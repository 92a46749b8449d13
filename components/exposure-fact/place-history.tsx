"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { exposureFactWords, wordOptions } from "@/components/incident/incident-words";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExposureFactDto, OccurrenceDto } from "@/domain/occurrence/occurrence-dto";

/** What became of one place, and when anybody could read it. Taking it down stops no clock. */
export function PlaceHistory({ row }: { row: OccurrenceDto }) {
  const { state } = useRoom();
  const { may } = useRoomTools();
  const mayRecord = may["incident.set_visibility"] && state !== "resolved";
  return (
    <div className="mt-1 flex flex-col items-start gap-1 text-12">
      {row.publicSpans.map(({ from, until }) => (
        <span key={from} className="text-muted">
          Public since <RelativeTime at={from} inRow />
          {until !== null && (
            <>
              , until <RelativeTime at={until} inRow />
            </>
          )}
        </span>
      ))}
      {row.history.length > 0 && (
        <Disclosure summary={<span className="text-12">History ({row.history.length})</span>}>
          <ol aria-label={`History of ${row.path ?? "this place"}`} className="flex flex-col gap-1">
            {row.history.map((fact) => (
              <FactLine key={fact.id} fact={fact} mayWithdraw={mayRecord} />
            ))}
          </ol>
        </Disclosure>
      )}
      {mayRecord && <RecordFact row={row} />}
    </div>
  );
}

function FactLine({ fact, mayWithdraw }: { fact: ExposureFactDto; mayWithdraw: boolean }) {
  return (
    <li>
      {exposureFactWords[fact.kind]} <RelativeTime at={fact.at} inRow />
      {fact.by !== null && (
        <span className="text-muted">
          , recorded by <bdi>{fact.by}</bdi>
        </span>
      )}
      {fact.reason !== null && <span dir="auto">: {fact.reason}</span>}
      {mayWithdraw && (
        <RoomDialog
          verb="withdrawExposureFact"
          input={{ factId: fact.id }}
          title={`It did not happen: ${exposureFactWords[fact.kind].toLowerCase()}`}
          description="The place is again what the other lines say. The timeline keeps both."
          trigger={
            <Button
              size="small"
              variant="quiet"
              aria-label={`Withdraw: ${exposureFactWords[fact.kind].toLowerCase()}`}
            >
              Withdraw…
            </Button>
          }
          submit="Withdraw it"
          done="Withdrawn."
        >
          <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
        </RoomDialog>
      )}
    </li>
  );
}

function RecordFact({ row }: { row: OccurrenceDto }) {
  return (
    <RoomDialog
      verb="recordExposureFact"
      input={{ "occurrenceIds[]": row.id }}
      title="What became of this place?"
      description="Taking a copy down does not end the exposure: only ending the key does."
      trigger={
        <Button
          size="small"
          variant="quiet"
          className="-ml-2"
          aria-label={`What became of it: ${row.path ?? "this place"}`}
        >
          What became of it…
        </Button>
      }
      submit="Record it"
      done="Recorded."
    >
      <SelectField
        name="kind"
        label="It was"
        defaultValue="removed"
        options={wordOptions(exposureFactWords)}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
      <TextAreaField name="reason" label="How do you know?" required={false} maxLength={4_000} />
    </RoomDialog>
  );
}
