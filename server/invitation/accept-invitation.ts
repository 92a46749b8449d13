import "server-only";
import { acceptInvitationInput } from "@/domain/invitation/invitation-input";
import { roleSchema } from "@/domain/member/member";
import { fieldError } from "@/lib/app-error";
import { invitationOfToken, refuseClosed } from "@/server/invitation/load-invitation";
import { addMember } from "@/server/member/add-member";
import { mutation } from "@/server/operation";

export const acceptInvitation = mutation({
  name: "acceptInvitation",
  permission: "invitation.accept",
  input: acceptInvitationInput,
  run: async (ctx, { token, name, email, password }) => {
    const { tx, now } = ctx;
    const row = await invitationOfToken(ctx, token);
    refuseClosed(row, now);
    if (row.email !== null && row.email !== email) {
      throw fieldError("email", "This invitation is for another address.");
    }
    const { count } = await tx.invitation.updateMany({
      where: { id: row.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (count === 0) {
      refuseClosed(await tx.invitation.findUniqueOrThrow({ where: { id: row.id } }), now);
    }
    // A team that was archived since is no reason to send the person away.
    const teams = await tx.team.findMany({ where: { id: { in: row.teamIds }, archivedAt: null } });
    const memberId = await addMember(ctx, {
      name,
      email,
      password,
      role: roleSchema.parse(row.role),
      teamIds: teams.map((team) => team.id),
    });
    await ctx.record({
      kind: "invitation.accepted",
      subject: { type: "invitation", id: row.id },
      data: { memberId, createdById: row.createdById },
    });
    return { memberId };
  },
});
