import "server-only";
import { invitationState } from "@/domain/invitation/invitation";
import type { InvitationCardDto } from "@/domain/invitation/invitation-dto";
import { readInvitationInput } from "@/domain/invitation/invitation-input";
import { roleSchema } from "@/domain/member/member";
import { invitationOfToken } from "@/server/invitation/load-invitation";
import { query } from "@/server/operation";

/** What the holder of the link sees before there is an account. */
export const readInvitation = query({
  name: "readInvitation",
  permission: "invitation.accept",
  input: readInvitationInput,
  run: async (ctx, { token }): Promise<InvitationCardDto> => {
    const row = await invitationOfToken(ctx, token);
    const teams = await ctx.tx.team.findMany({
      where: { id: { in: row.teamIds }, archivedAt: null },
      orderBy: { name: "asc" },
    });
    return {
      state: invitationState(row, ctx.now),
      email: row.email,
      role: roleSchema.parse(row.role),
      teams: teams.map((team) => team.name),
    };
  },
});
