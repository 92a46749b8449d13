import type { ReactNode } from "react";

import { RiskRequests } from "@/components/accepted-risk/risk-requests";
import { HandOverPart } from "@/components/custody/hand-over-part";
import { WhosePart } from "@/components/custody/whose-part";
import { Board } from "@/components/cutover/board";
import { RoomNotification } from "@/components/notification/room-notification";
import { NextStepCard } from "@/components/step/next-step-card";
import { PhaseList, PhasePart } from "@/components/step/phase-list";
import { VerifierBoard } from "@/components/verifier/verifier-board";
import type { RoomDto } from "@/domain/incident/room-dto";

import { BlastRadius } from "./blast-radius";
import { ClosingCard, ResolvedCard } from "./closing-card";
import { DesktopNotices } from "./desktop-notices";
import { EvidencePart } from "./evidence-part";
import { OccurrenceTable } from "./occurrence-table";
import { OnPaper } from "./on-paper";
import { RoomHeader } from "./room-header";
import { RoomTabs } from "./room-tabs";
import { TabClock } from "./tab-clock";
import { TriageCard } from "./triage-card";

type RoomPageProps = {
  room: RoomDto;
  addConsumer: ReactNode;
  /** Absent for who may not read events. */
  timeline: ReactNode;
};

/** One screen: what to do next beside what still hangs on the old key. On paper it is the hand-off. */
export function RoomPage({ room, addConsumer, timeline }: RoomPageProps) {
  return (
    <div className="max-md:pb-14">
      <TabClock />
      <DesktopNotices />
      <OnPaper>
        <RoomHeader room={room} />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] xl:grid-rows-[auto_1fr]">
          <div className="flex min-w-0 flex-col gap-3">
            <NextPart room={room} />
            <RiskRequests />
            <WhosePart />
            <HandOverPart />
          </div>
          <div className="flex min-w-0 flex-col gap-4 xl:row-span-2">
            <VerifierBoard />
            <Board room={room} add={addConsumer} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <RoomNotification />
            <Checklist room={room} />
          </div>
        </div>
        <RoomTabs tabs={tabsOf(room, timeline)} />
      </OnPaper>
    </div>
  );
}

function NextPart({ room }: { room: RoomDto }) {
  if (room.state === "triage") return <TriageCard />;
  if (room.state === "resolved") return <ResolvedCard />;
  const { nextStep, closing } = room;
  if (nextStep === null || closing.blockers.length === 0) return <ClosingCard />;
  // What may be left out does not stand before what keeps it open.
  if (room.state === "monitoring" && !nextStep.required) return <ClosingCard />;
  return <NextStepCard step={nextStep} />;
}

function Checklist({ room }: { room: RoomDto }) {
  if (room.phases.length === 0) return null;
  return (
    <section aria-labelledby="checklist" className="min-w-0">
      <h2 id="checklist" className="sr-only">
        Checklist
      </h2>
      <PhaseList phases={room.phases} current={room.nextStep?.phase ?? null} />
      {room.investigate.total > 0 && (
        <div className="mt-2 border-t pt-2">
          <PhasePart phase={room.investigate} open={room.nextStep?.phase === "investigate"} />
        </div>
      )}
    </section>
  );
}

function tabsOf(room: RoomDto, timeline: ReactNode) {
  return [
    ...(timeline === null ? [] : [{ id: "timeline", label: "Timeline", content: timeline }]),
    {
      id: "places",
      label: "Where it was found",
      count: room.exposure.occurrences,
      content: <OccurrenceTable />,
    },
    {
      id: "radius",
      label: "Blast radius",
      count: room.whatDies.stops.length,
      content: <BlastRadius whatDies={room.whatDies} />,
    },
    {
      id: "evidence",
      label: "Evidence",
      count: room.evidence.length,
      content: <EvidencePart />,
    },
  ];
}
