import type { Metadata } from "next";

import { setOnCall } from "@/app/(app)/settings/on-call/actions";
import { OnCallForm } from "@/components/custody/on-call-form";
import { PageHeader } from "@/components/frame/page-header";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { readOnCall } from "@/server/custody/read-on-call";
import { listMembers } from "@/server/member/list-members";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "On call" };

export default async function OnCallPage() {
  const [{ value, version }, members, teams, mayUpdate] = await Promise.all([
    read(readOnCall, {}),
    read(listMembers, {}),
    read(listTeams, {}),
    viewerCan("settings.update"),
  ]);
  const people = members.filter(({ role }) => role !== "auditor");
  const name = [...people, ...teams].find(
    ({ id }) => id === (value.memberId ?? value.teamId),
  )?.name;
  return (
    <>
      <PageHeader
        title="On call"
        summary="Who answers for a critical key that nobody claimed 15 minutes after it was found."
      />
      {mayUpdate ? (
        <OnCallForm key={version} {...{ value, version, people, teams }} action={setOnCall} />
      ) : (
        <p>{name === undefined ? "Nobody is on call." : <bdi>{name}</bdi>}</p>
      )}
    </>
  );
}
