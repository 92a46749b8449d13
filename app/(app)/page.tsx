import type { Metadata } from "next";

import {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
} from "@/app/(app)/signatures/actions";
import { markSeen } from "@/app/(app)/actions";
import { PageHeader } from "@/components/frame/page-header";
import { HomeSection } from "@/components/home/home-section";
import { ChangesSection } from "@/components/home/changes-section";
import { ContainTrend } from "@/components/home/contain-trend";
import { NextActions } from "@/components/home/next-actions";
import { OpenBySeverity } from "@/components/home/open-by-severity";
import { OwnMoves } from "@/components/home/own-moves";
import { SignaturesSection } from "@/components/home/signatures-section";
import { ViewCount } from "@/components/home/view-count";
import { ViewRows } from "@/components/home/view-rows";
import { FirstRun } from "@/components/incident-table/first-run";
import { accessFor } from "@/domain/policy/access-for";
import { currentActor } from "@/server/access/current-actor";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getFrame } from "@/server/frame/get-frame";
import { listChanges } from "@/server/home/list-changes";
import { listOwnMoves } from "@/server/home/list-own-moves";
import { listOwnSteps } from "@/server/home/list-own-steps";
import { readContainTrend } from "@/server/home/read-contain-trend";
import { readOpenBySeverity } from "@/server/home/read-open-by-severity";
import { countIncidents } from "@/server/incident/count-incidents";
import { listIncidents } from "@/server/incident/list-incidents";
import { readOwnAccount } from "@/server/member/read-own-account";

const signatureActions = {
  refuseRequest,
  reviewSignature,
  signEmergency,
  signRequest,
  withdrawRequest,
};

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  // Before anything is sent: who has no session is led to sign in.
  await read(readOwnAccount, {});
  const own = accessFor("incident.list", await currentActor()) === "own";
  return (
    <>
      <PageHeader title="Home" />
      {own ? <OwnHome /> : <Home />}
    </>
  );
}

async function Home() {
  const [open, resolved] = await Promise.all([
    read(listIncidents, { view: "open", limit: 1 }),
    read(listIncidents, { view: "resolved", limit: 1 }),
  ]);
  if (open.data.length + resolved.data.length === 0) return <Beginning />;
  const counts = read(countIncidents, { view: "open" });
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-6">
        <HomeSection id="next" title="Your next actions" lines={4}>
          <OwnActions />
        </HomeSection>
        <HomeSection id="severity" title="Open by severity" lines={2}>
          <Severities />
        </HomeSection>
        <HomeSection
          id="late"
          title="Late"
          beside={<ViewCount counts={counts} view="late" of="late" />}
          lines={3}
        >
          <Rows view="late" empty="Nothing is late." />
        </HomeSection>
        <HomeSection
          id="ready"
          title="Ready to deactivate"
          beside={<ViewCount counts={counts} view="ready" of="ready to deactivate" />}
          lines={3}
        >
          <Rows view="ready" empty="No gate is open." />
        </HomeSection>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <HomeSection id="signatures" title="Signatures waiting" lines={2}>
          <Signatures />
        </HomeSection>
        <HomeSection id="changes" title="What changed" lines={6}>
          <Changes />
        </HomeSection>
        <HomeSection id="trend" title="Time to contain" lines={6}>
          <Trend />
        </HomeSection>
      </div>
    </div>
  );
}

async function Beginning() {
  const [mayReport, mayImport] = await Promise.all([
    viewerCan("incident.report"),
    viewerCan("import.create"),
  ]);
  return <FirstRun {...{ mayReport, mayImport }} />;
}

function OwnHome() {
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <HomeSection id="moves" title="Your services have to move" lines={4}>
        <Moves />
      </HomeSection>
      <HomeSection id="signatures" title="Signatures waiting" lines={2}>
        <Signatures />
      </HomeSection>
    </div>
  );
}

async function OwnActions() {
  const [led, helping, steps] = await Promise.all([
    read(listIncidents, { view: "mine", limit: 8 }),
    read(listIncidents, { view: "helping", limit: 5 }),
    read(listOwnSteps, {}),
  ]);
  return <NextActions led={led.data} helping={helping.data} steps={steps} />;
}

async function Severities() {
  return <OpenBySeverity open={await read(readOpenBySeverity, {})} />;
}

async function Rows({ view, empty }: { view: "late" | "ready"; empty: string }) {
  const { data } = await read(listIncidents, { view, limit: 5 });
  return <ViewRows rows={data} empty={empty} />;
}

async function Signatures() {
  return <SignaturesSection drawn={await read(getFrame, {})} actions={signatureActions} />;
}

async function Changes() {
  return <ChangesSection changes={await read(listChanges, {})} markSeen={markSeen} />;
}

async function Trend() {
  return <ContainTrend weeks={await read(readContainTrend, {})} />;
}

async function Moves() {
  return <OwnMoves moves={await read(listOwnMoves, {})} />;
}
