import type { Metadata } from "next";

import {
  acceptHandovers,
  askAllHandovers,
  declineHandover,
  withdrawHandover,
} from "@/app/(app)/handovers/actions";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { HandOverAll } from "@/components/handover/hand-over-all";
import { HandoverPage } from "@/components/handover/handover-list";
import { currentActor } from "@/server/access/current-actor";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { getFrame } from "@/server/frame/get-frame";
import { listIncidents } from "@/server/incident/list-incidents";
import { listMembers } from "@/server/member/list-members";

export const metadata: Metadata = { title: "Hand-overs" };

const handoverActions = { acceptHandovers, declineHandover, withdrawHandover };

export default async function HandoversPage() {
  if (!(await viewerCan("handover.list"))) {
    return <ForbiddenState wanted="hand incidents over" ask="an admin or a responder" />;
  }
  const [drawn, led, members, actor] = await Promise.all([
    read(getFrame, {}),
    read(listIncidents, { view: "mine", limit: 1 }),
    read(listMembers, {}),
    currentActor(),
  ]);
  const me = actor.type === "member" ? actor.id : null;
  const people = members
    .filter(({ id, role }) => id !== me && (role === "admin" || role === "responder"))
    .map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageHeader
        title="Hand-overs"
        summary="The lead of an incident changes when its receiver accepts."
      />
      <div className="mb-4 flex flex-col items-start gap-2">
        {led.data.length > 0 ? (
          <HandOverAll action={askAllHandovers} people={people} />
        ) : (
          <p className="text-13 text-muted">You lead no open incident.</p>
        )}
      </div>
      <HandoverPage drawn={drawn} actions={handoverActions} />
    </>
  );
}
