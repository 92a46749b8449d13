"use server";

import { toAction } from "@/server/action";
import { toInvitationLink } from "@/server/invitation/to-invitation-link";
import { revokeInvitation as revokeInvitationVerb } from "@/server/invitation/revoke-invitation";
import { archiveMember as archiveMemberVerb } from "@/server/member/archive-member";
import { changeRole as changeRoleVerb } from "@/server/member/change-role";
import { readOpenWork as readOpenWorkVerb } from "@/server/member/read-open-work";
import { resetSecondFactor as resetSecondFactorVerb } from "@/server/second-factor/reset-second-factor";
import { endMemberSessions as endMemberSessionsVerb } from "@/server/session/end-member-sessions";

export const invitePerson = toInvitationLink();
export const revokeInvitation = toAction(revokeInvitationVerb);
export const changeRole = toAction(changeRoleVerb);
export const archiveMember = toAction(archiveMemberVerb);
export const readOpenWork = toAction(readOpenWorkVerb);
export const resetSecondFactor = toAction(resetSecondFactorVerb);
export const endMemberSessions = toAction(endMemberSessionsVerb);
