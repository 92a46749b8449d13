"use client";

import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { causeWords, wordOptions } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import type { LeakEventDto } from "@/domain/leak-event/leak-event-dto";

import type { LeakEventActions } from "./leak-event-actions";

type EventFactsProps = {
  event: LeakEventDto;
  actions: Pick<LeakEventActions, "setLeakEventCause" | "cleanUpLeakEvent" | "reopenCleanUp">;
};

/** What is said and done once for everything that the act exposed. */
export function EventFacts({ event, actions }: EventFactsProps) {
  const items: Description[] = [
    { term: "Cause", value: <CauseFact event={event} actions={actions} /> },
    { term: "Code and history", value: <CleanUpFact event={event} actions={actions} /> },
  ];
  return <DescriptionList items={items} />;
}

function CauseFact({ event, actions }: EventFactsProps) {
  const { cause, causeSetAt, may } = event;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {cause === null ? (
        <span className="text-not-known">Not recorded yet</span>
      ) : (
        <span>
          {causeWords[cause]}
          {causeSetAt !== null && (
            <>
              , recorded <RelativeTime at={causeSetAt} />
            </>
          )}
        </span>
      )}
      {may.setCause && (
        <FormDialog
          title="How did it get out?"
          description="It counts for every incident of this event. “Unknown” is an answer."
          trigger={
            <Button size="small" variant={cause === null ? "primary" : "quiet"}>
              {cause === null ? "Record the cause" : "Change the cause"}
            </Button>
          }
          action={actions.setLeakEventCause}
          submit="Record the cause"
          done="The cause is recorded for all of them."
        >
          <input type="hidden" name="event" value={event.number} />
          <SelectField
            name="cause"
            label="Cause"
            required
            placeholder="Choose a cause"
            defaultValue={cause ?? undefined}
            options={wordOptions(causeWords)}
          />
        </FormDialog>
      )}
    </div>
  );
}

function CleanUpFact({ event, actions }: EventFactsProps) {
  const { cleanUp, may, number } = event;
  const isClean = cleanUp !== null && cleanUp.foundSince === 0;
  return (
    <div className="flex flex-col gap-1">
      {cleanUp === null ? (
        <span className="text-not-known">Not clean yet</span>
      ) : (
        <>
          <span>
            Clean since <RelativeTime at={cleanUp.at} />
            {cleanUp.by !== null && (
              <>
                , said <bdi>{cleanUp.by}</bdi>
              </>
            )}
          </span>
          {cleanUp.note !== null && <p dir="auto">{cleanUp.note}</p>}
          {cleanUp.link !== null && (
            <a href={cleanUp.link} target="_blank" rel="noreferrer" className="break-all text-link">
              {cleanUp.link}
            </a>
          )}
          {cleanUp.foundSince > 0 && (
            <span className="text-will-hurt">
              {cleanUp.foundSince === 1
                ? "1 place was found after that."
                : `${cleanUp.foundSince} places were found after that.`}
            </span>
          )}
        </>
      )}
      {may.cleanUp && (
        <div className="flex flex-wrap gap-2">
          {!isClean && (
            <FormDialog
              title="Code and history are clean"
              description="It completes this step in every incident of the event."
              trigger={
                <Button size="small" variant={event.cause === null ? "secondary" : "primary"}>
                  Record the clean-up
                </Button>
              }
              action={actions.cleanUpLeakEvent}
              submit="Record the clean-up"
              done="Recorded for all of them."
              draft={`event-${number}-clean-up`}
            >
              <input type="hidden" name="event" value={number} />
              <TextAreaField
                name="note"
                label="What was cleaned"
                hint="Which branches, tags, caches and forks were looked at?"
                required={false}
                maxLength={4_000}
              />
              <TextField
                name="link"
                type="url"
                label="Link to the commit"
                required={false}
                maxLength={2_000}
              />
            </FormDialog>
          )}
          {cleanUp !== null && (
            <FormDialog
              title="It is not clean"
              description="The step is open again in every incident of the event."
              trigger={
                <Button size="small" variant="quiet">
                  It is not clean…
                </Button>
              }
              action={actions.reopenCleanUp}
              submit="Open the clean-up again"
              done="Open again."
            >
              <input type="hidden" name="event" value={number} />
              <TextAreaField
                name="reason"
                label="What is still there?"
                required
                maxLength={4_000}
              />
            </FormDialog>
          )}
        </div>
      )}
    </div>
  );
}
