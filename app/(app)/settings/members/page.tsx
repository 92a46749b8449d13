import type { Metadata } from "next";

import {
  archiveMember,
  changeRole,
  invitePerson,
  readOpenWork,
  revokeInvitation,
} from "@/app/(app)/settings/members/actions";
import { ActionButton } from "@/components/form/action-button";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { InvitationTable } from "@/components/member/invitation-table";
import { InviteDialog } from "@/components/member/invite-dialog";
import { MemberActions } from "@/components/member/member-actions";
import { MemberTable } from "@/components/member/member-table";
import type { InvitationDto } from "@/domain/invitation/invitation-dto";
import type { MemberDto } from "@/domain/member/member-dto";
import { mayApprove } from "@/domain/signature/authority";
import { read } from "@/server/action";
import { viewerCan } from "@/server/access/viewer-can";
import { listInvitations } from "@/server/invitation/list-invitations";
import { listMembers } from "@/server/member/list-members";
import { listTeams } from "@/server/team/list-teams";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const [members, mayInvite, maySeeInvitations, maySeeSessions] = await Promise.all([
    read(listMembers, {}),
    viewerCan("invitation.create"),
    viewerCan("invitation.list"),
    viewerCan("session.list"),
  ]);
  const teams = mayInvite ? await read(listTeams, {}) : [];
  const invitations = maySeeInvitations ? await read(listInvitations, {}) : [];
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader
          title="Members"
          summary="Who can sign in, what they may do, and the teams they are in."
          actions={mayInvite && <InviteDialog action={invitePerson} teams={teams} />}
        />
        <MemberTable
          members={members}
          linked={maySeeSessions}
          {...(mayInvite && { actions: (member) => memberActions(member, members) })}
        />
      </div>
      {maySeeInvitations && (
        <Section title="Invitations">
          <InvitationTable
            invitations={invitations}
            {...(mayInvite && { actions: withdrawButton })}
          />
        </Section>
      )}
    </div>
  );
}

function memberActions(member: MemberDto, members: readonly MemberDto[]) {
  const heirs = members.filter(({ role }) => mayApprove(role));
  return <MemberActions {...{ member, heirs, changeRole, archiveMember, readOpenWork }} />;
}

function withdrawButton(invitation: InvitationDto) {
  if (invitation.state !== "open") return null;
  return (
    <ActionButton
      size="small"
      variant="quiet"
      action={revokeInvitation}
      input={{ id: invitation.id }}
      done="The invitation is withdrawn."
      aria-label={`Withdraw the invitation for ${invitation.email ?? "whoever has the link"}`}
    >
      Withdraw
    </ActionButton>
  );
}
