import type { Metadata } from "next";

import * as actions from "@/app/(app)/incidents/[number]/actions";
import { AddConsumerForm } from "@/components/consumer/consumer-form";
import { OwnerPage } from "@/components/incident/owner-page";
import type { RoomActions } from "@/components/incident/room-actions";
import { RoomProvider, RoomToolsProvider } from "@/components/incident/room-context";
import { RoomPage } from "@/components/incident/room-page";
import { RoomPoll } from "@/components/incident/room-poll";
import { PresenceLine } from "@/components/live/presence-line";
import { Timeline } from "@/components/timeline/timeline";
import { Button } from "@/components/ui/button";
import type { RoomDto } from "@/domain/incident/room-dto";
import { accessFor } from "@/domain/policy/access-for";
import { searchInput } from "@/lib/search-input";
import { currentActor } from "@/server/access/current-actor";
import { permissionsOf } from "@/server/access/permissions-of";
import { read } from "@/server/action";
import { publicUrl, readSettings } from "@/server/env";
import { listEnvironments } from "@/server/environment/list-environments";
import { listEvents } from "@/server/event/list-events";
import { getOwnerCard } from "@/server/incident/get-owner-card";
import { getRoom } from "@/server/incident/get-room";
import { getRoomVersion } from "@/server/incident/get-room-version";
import { listMembers } from "@/server/member/list-members";
import { listTeams } from "@/server/team/list-teams";

type Props = PageProps<"/incidents/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `LEAK-${(await params).number}` };
}

export default async function IncidentPage({ params, searchParams }: Props) {
  const { number } = await params;
  const actor = await currentActor();
  // Read before the room: what happens in between then draws it once more, instead of never.
  const { version } = await read(getRoomVersion, { number });
  return (
    <>
      <RoomPoll number={Number(number)} version={version} />
      <PresenceLine number={Number(number)} me={await viewerId()} />
      {accessFor("incident.read", actor) === "own" ? (
        <OwnerView number={number} />
      ) : (
        <RoomView number={number} events={searchInput(await searchParams)["events"]} />
      )}
    </>
  );
}

async function RoomView({ number, events }: { number: string; events: string | undefined }) {
  const room = await read(getRoom, { number });
  const [environments, members, teams] = await Promise.all([
    read(listEnvironments, {}),
    read(listMembers, {}),
    read(listTeams, {}),
  ]);
  const may = room.may;
  const tools = {
    number: room.number,
    address: addressOf(room.number),
    actions: roomActions,
    may,
    me: await viewerId(),
    alone: room.approvers <= 1,
    environments: environments.map(named),
    people: members
      .filter(({ id, role }) => (role === "admin" || role === "responder") && sees(room, id))
      .map(named),
    readers: members.filter(({ id, role }) => role !== "owner" && sees(room, id)).map(named),
    members: members.map(named),
    teams: teams.map(named),
    labels: { old: room.old.label, replacement: room.replacement?.label ?? null },
  };
  return (
    <RoomToolsProvider tools={tools}>
      <RoomProvider room={room}>
        <RoomPage
          room={room}
          addConsumer={
            may["consumer.add"] &&
            room.state !== "resolved" && (
              <AddConsumerForm
                action={actions.addConsumer}
                trigger={<Button size="small">Add a consumer…</Button>}
                of={{ keyId: room.key.id, findServices: actions.findServices }}
                environments={environments}
                versions={versionsOf(room)}
              />
            )
          }
          timeline={may["event.list"] ? <RoomTimeline room={room} cursor={events} /> : null}
        />
      </RoomProvider>
    </RoomToolsProvider>
  );
}

async function RoomTimeline({ room, cursor }: { room: RoomDto; cursor: string | undefined }) {
  const page = await read(listEvents, {
    incidentId: room.id,
    ...(cursor !== undefined && { cursor }),
  });
  return (
    <Timeline
      number={room.number}
      page={page}
      mayComment={room.may["incident.comment"]}
      {...(room.may["event.redact"] && { redact: actions.redactText })}
    />
  );
}

async function OwnerView({ number }: { number: string }) {
  const [card, actor] = await Promise.all([read(getOwnerCard, { number }), currentActor()]);
  const tools = {
    number: card.number,
    address: addressOf(card.number),
    actions: roomActions,
    may: permissionsOf(actor),
    me: await viewerId(),
    alone: false,
    environments: card.environments,
    people: [],
    readers: [],
    members: [],
    teams: [],
    labels: { old: card.oldLabel, replacement: card.replacementLabel },
  };
  return (
    <RoomToolsProvider tools={tools}>
      <OwnerPage card={card} />
    </RoomToolsProvider>
  );
}

const roomActions: RoomActions = { ...actions };

function addressOf(number: number): string {
  return new URL(`/incidents/${number}`, publicUrl(readSettings())).href;
}

async function viewerId(): Promise<string | null> {
  const actor = await currentActor();
  return actor.type === "member" ? actor.id : null;
}

/** On a restricted incident nobody else can be given anything to do. */
function sees({ restriction }: RoomDto, memberId: string): boolean {
  return restriction === null || restriction.readers.some(({ id }) => id === memberId);
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name };
}

function versionsOf({ old, replacement }: RoomDto) {
  return [old, ...(replacement === null ? [] : [replacement])].map(({ id, ordinal }) => ({
    id,
    ordinal,
  }));
}
