"use server";

import { toAction } from "@/server/action";
import { invitePerson as invitePersonNow } from "@/server/invitation/invite-person";
import { revokeInvitation as revokeInvitationVerb } from "@/server/invitation/revoke-invitation";
import { archiveMember as archiveMemberVerb } from "@/server/member/archive-member";
import { changeRole as changeRoleVerb } from "@/server/member/change-role";

export const invitePerson = invitePersonNow;
export const revokeInvitation = toAction(revokeInvitationVerb);
export const changeRole = toAction(changeRoleVerb);
export const archiveMember = toAction(archiveMemberVerb);
