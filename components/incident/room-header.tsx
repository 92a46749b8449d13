import type { Route } from "next";
import Link from "next/link";

import { PageHeader } from "@/components/frame/page-header";
import { RelatedLine } from "@/components/leak-event/related-line";
import { NotificationLine } from "@/components/notification/notification-line";
import { HandoverLine } from "@/components/handover/handover-line";
import { RestrictionLine } from "@/components/restriction/restriction-line";
import { RelativeTime } from "@/components/time/relative-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Code } from "@/components/ui/code";
import { StatePill } from "@/components/ui/state-pill";
import type { RoomDto } from "@/domain/incident/room-dto";

import { FenceButton, Fences } from "./fences";
import {
  doctrineWords,
  misuseWords,
  resolutionWords,
  stateWords,
  visibilityWords,
} from "./incident-words";
import { LeadPicker } from "./lead-picker";
import { PeopleLine } from "./people-line";
import { LiveState } from "./live-state";
import { RoomContain } from "./room-contain";
import { RoomMenu } from "./room-menu";
import { coverageText } from "./coverage-text";
import { SeverityState } from "./severity-state";
import { WaitingFor } from "./waiting-for";

/** How bad, is it still live, what breaks, who has it. */
export function RoomHeader({ room }: { room: RoomDto }) {
  const open = room.state !== "resolved";
  return (
    <header>
      <PageHeader
        crumbs={[{ label: "Incidents", href: "/incidents" }]}
        title={
          <>
            LEAK-{room.number} <span className="font-normal">{room.secretType.name}</span>
          </>
        }
        beside={
          <>
            <SeverityState />
            <LiveState />
          </>
        }
        summary={<KeyLine room={room} />}
        actions={
          open && (
            <>
              {room.may["incident.fence"] && room.state !== "triage" && <FenceButton />}
              {room.may["incident.contain_now"] && room.kind !== "planned_rotation" && (
                <RoomContain />
              )}
              <RoomMenu />
            </>
          )
        }
      />
      <div className="mb-4 flex flex-col gap-1">
        <WhatDies room={room} />
        <Exposure room={room} />
        <RelatedLine room={room} />
        <NotificationLine notification={room.notification} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <LeadPicker />
          <PeopleLine />
          <Doctrine room={room} />
          {room.waitingFor !== null && (
            <WaitingFor what={room.waitingFor} until={room.waitingUntil} />
          )}
        </div>
        <HandoverLine />
        <RestrictionLine />
        <Fences />
      </div>
    </header>
  );
}

function KeyLine({ room }: { room: RoomDto }) {
  const { word, tone } = stateWords[room.state];
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <StatePill tone={tone} plain>
        {word}
        {room.resolution !== null && `: ${resolutionWords[room.resolution]}`}
        {room.duplicateOf !== null && ` of LEAK-${room.duplicateOf}`}
      </StatePill>
      <Link href={`/keys/${room.key.id}` as Route} className="text-link">
        <bdi>{room.key.name}</bdi>
      </Link>
      <Code>{room.old.label}</Code>
      <span>
        {room.key.ownerTeam === null ? "nobody owns it yet" : <bdi>{room.key.ownerTeam}</bdi>}
      </span>
      {room.kind === "drill" && <span>This is a drill.</span>}
      {room.kind === "planned_rotation" && <span>A planned rotation: nothing leaked.</span>}
      {room.backlog && <span>From a first scan of old material.</span>}
    </span>
  );
}

function WhatDies({ room: { whatDies, old } }: { room: RoomDto }) {
  const ended = old.state === "dead" || old.state === "disabled";
  if (ended) return null;
  return (
    <div className="flex flex-col">
      <p className="text-14 font-medium">{whatDies.sentence}</p>
      {whatDies.notKnown.length > 0 && (
        <Disclosure summary={<span className="text-12">What is not known</span>}>
          <ul className="list-disc pl-4 text-not-known">
            {whatDies.notKnown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Exposure({ room: { exposure, misuse, kind } }: { room: RoomDto }) {
  if (kind !== "leak") return null;
  const places = exposure.occurrences === 1 ? "1 place" : `${exposure.occurrences} places`;
  const coverage = coverageText(misuse);
  return (
    <p className="flex flex-wrap gap-x-2">
      <span>
        {visibilityWords[exposure.visibility]}, {places}.
      </span>
      {exposure.since !== null && (
        <span>
          Exposed {exposure.isFloor && "at least "}since <RelativeTime at={exposure.since} />.
        </span>
      )}
      <span className={misuse.verdict === "not_looked" ? "text-not-known" : undefined}>
        {misuseWords[misuse.verdict]}
        {coverage}.
      </span>
    </p>
  );
}

function Doctrine({ room: { doctrine, state } }: { room: RoomDto }) {
  if (doctrine.signed === null) {
    return state === "triage" ? null : <span className="text-not-known">Doctrine not signed</span>;
  }
  return (
    <Disclosure
      summary={
        <>
          {doctrineWords[doctrine.signed]}
          {doctrine.signedAt !== null && (
            <>
              , signed <RelativeTime at={doctrine.signedAt} inRow />
            </>
          )}
        </>
      }
    >
      <p className="text-muted">
        Signed by <bdi>{doctrine.signedBy ?? "somebody removed"}</bdi>
      </p>
      <p dir="auto">{doctrine.reason ?? "No reason was given."}</p>
    </Disclosure>
  );
}
