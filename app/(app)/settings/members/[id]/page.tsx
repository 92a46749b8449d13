import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { endMemberSessions, resetSecondFactor } from "@/app/(app)/settings/members/actions";
import { ActionButton } from "@/components/form/action-button";
import { ForbiddenState } from "@/components/frame/forbidden-state";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { ResetFactorDialog } from "@/components/member/reset-factor-dialog";
import { SessionTable } from "@/components/session/session-table";
import { roleWords } from "@/domain/member/role-words";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { listMembers } from "@/server/member/list-members";
import { listWithoutFactor } from "@/server/second-factor/list-without-factor";
import { listMemberSessions } from "@/server/session/list-member-sessions";

export const metadata: Metadata = { title: "Member" };

export default async function MemberPage({ params }: PageProps<"/settings/members/[id]">) {
  const { id } = await params;
  if (!(await viewerCan("session.list"))) {
    return <ForbiddenState wanted="see where a member is signed in" ask="an administrator" />;
  }
  const member = (await read(listMembers, {})).find((one) => one.id === id);
  if (member === undefined) notFound();
  const [sessions, without] = await Promise.all([
    read(listMemberSessions, { memberId: id }),
    read(listWithoutFactor, {}),
  ]);
  const hasFactor = without.every((one) => one.id !== id);
  return (
    <>
      <PageHeader
        title={member.name}
        crumbs={[{ label: "Members", href: "/settings/members" }]}
        summary={`${member.email}, ${roleWords[member.role].label}, ${hasFactor ? "with a" : "no"} second factor`}
        actions={hasFactor && <ResetFactorDialog action={resetSecondFactor} member={member} />}
      />
      <Section
        title="Sessions"
        actions={
          sessions.length > 0 && (
            <ActionButton
              action={endMemberSessions}
              input={{ memberId: id }}
              done={`${member.name} is signed out everywhere.`}
            >
              End all sessions
            </ActionButton>
          )
        }
      >
        <SessionTable sessions={sessions} />
      </Section>
    </>
  );
}
