"use client";

import { SelectField } from "@/components/form/choice-field";
import { ActionButton } from "@/components/form/action-button";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

import type { RoomVerb } from "./room-actions";
import { useRoom, useRoomTools } from "./room-context";
import { RoomDialog } from "./room-dialog";

/** Who works on it beside the lead. */
export function PeopleLine() {
  const { assignees, teams, lead, state } = useRoom();
  const { may, people, teams: allTeams } = useRoomTools();
  const mayChange = may["incident.assign"] && state !== "resolved";
  const names = [...assignees, ...teams].map(({ name }) => name);
  if (names.length === 0 && !mayChange) return null;
  const taken = new Set([lead?.id, ...assignees.map(({ id }) => id), ...teams.map(({ id }) => id)]);
  return (
    <Disclosure
      summary={
        names.length === 0 ? (
          <span className="text-muted">Nobody beside the lead</span>
        ) : (
          <span>
            <span className="text-muted">Also on it </span>
            <bdi>{names.join(", ")}</bdi>
          </span>
        )
      }
    >
      <ul className="flex flex-col gap-1">
        {assignees.map((person) => (
          <Row
            key={person.id}
            named={person}
            verb="removeAssignee"
            field="memberId"
            {...{ mayChange }}
          />
        ))}
        {teams.map((team) => (
          <Row
            key={team.id}
            named={team}
            verb="removeIncidentTeam"
            field="teamId"
            {...{ mayChange }}
          />
        ))}
      </ul>
      {mayChange && (
        <div className="mt-2 flex flex-wrap gap-2">
          <AddDialog
            verb="addAssignee"
            field="memberId"
            what="a person"
            options={people.filter(({ id }) => !taken.has(id))}
          />
          <AddDialog
            verb="addIncidentTeam"
            field="teamId"
            what="a team"
            options={allTeams.filter(({ id }) => !taken.has(id))}
          />
        </div>
      )}
    </Disclosure>
  );
}

type Named = { id: string; name: string };

function Row({
  named,
  verb,
  field,
  mayChange,
}: {
  named: Named;
  verb: RoomVerb;
  field: string;
  mayChange: boolean;
}) {
  const { actions, number } = useRoomTools();
  return (
    <li className="flex items-center gap-2">
      <bdi>{named.name}</bdi>
      {mayChange && (
        <ActionButton
          size="small"
          variant="quiet"
          action={actions[verb]}
          input={{ number, [field]: named.id }}
          done={`${named.name} is off it.`}
        >
          Take off
          <span className="sr-only"> {named.name}</span>
        </ActionButton>
      )}
    </li>
  );
}

function AddDialog({
  verb,
  field,
  what,
  options,
}: {
  verb: RoomVerb;
  field: string;
  what: string;
  options: readonly Named[];
}) {
  return (
    <RoomDialog
      verb={verb}
      title={`Put ${what} on it`}
      trigger={<Button size="small">Add {what}…</Button>}
      submit="Put on it"
      done="They are told."
    >
      <SelectField
        name={field}
        label="Who?"
        required
        placeholder={`Choose ${what}`}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </RoomDialog>
  );
}
