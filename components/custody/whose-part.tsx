"use client";

import { ActionButton } from "@/components/form/action-button";
import { Section } from "@/components/frame/section";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomFormButton } from "@/components/step/room-form-button";
import { RelativeTime } from "@/components/time/relative-time";

import { CustodyDialog } from "./custody-dialogs";

const notOurs = { button: "It is not ours…", asksWhen: false, Dialog: CustodyDialog } as const;

/** Nobody answers for the key: who may, and why. One press claims it for a team. */
export function WhosePart() {
  const { key, state, suggestions, recordOwner } = useRoom();
  const { may } = useRoomTools();
  if (key.claimed || state === "resolved") return null;
  return (
    <Section
      id="whose"
      framed
      title="Who may own it"
      actions={may["key.update"] && <RoomFormButton form={notOurs} size="small" variant="quiet" />}
    >
      {recordOwner !== null && (
        <p className="text-will-hurt">
          Owner of record: <bdi>{recordOwner.name}</bdi>, on call, because nobody claimed it.{" "}
          <RelativeTime at={recordOwner.since} />
        </p>
      )}
      {suggestions.length === 0 ? (
        <p className="text-not-known">Nothing on record points at a team.</p>
      ) : (
        <ol aria-label="Teams that may own it" className="flex flex-col divide-y">
          {suggestions.map((suggestion) => (
            <li
              key={suggestion.team.id}
              className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2"
            >
              <div className="min-w-0 flex-1 basis-48">
                <bdi className="font-medium">{suggestion.team.name}</bdi>
                <ul className="text-12 text-muted">
                  {suggestion.reasons.map((because) => (
                    <li key={because} dir="auto">
                      {because}
                    </li>
                  ))}
                </ul>
              </div>
              {may["key.claim"] && <ClaimButton team={suggestion.team} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function ClaimButton({ team }: { team: { id: string; name: string } }) {
  const { key } = useRoom();
  const { actions } = useRoomTools();
  return (
    <ActionButton
      size="small"
      action={actions.claimKey}
      input={{ id: key.id, ownerTeamId: team.id }}
      done={`${team.name} answers for it.`}
      aria-label={`Theirs: ${team.name}`}
    >
      Theirs
    </ActionButton>
  );
}
