"use server";

import { toAction } from "@/server/action";
import { toInvitationLink } from "@/server/invitation/to-invitation-link";
import { revokeInvitation as revokeInvitationVerb } from "@/server/invitation/revoke-invitation";
import { archiveMember as archiveMemberVerb } from "@/server/member/archive-member";
import { changeRole as changeRoleVerb } from "@/server/member/change-role";

export const invitePerson = toInvitationLink();
export const revokeInvitation = toAction(revokeInvitationVerb);
export const changeRole = toAction(changeRoleVerb);
export const archiveMember = toAction(archiveMemberVerb);
