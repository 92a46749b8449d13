import "server-only";
import { revokeInvitationInput } from "@/domain/invitation/invitation-input";
import { AppError } from "@/lib/app-error";
import { refuseClosed } from "@/server/invitation/load-invitation";
import { mutation } from "@/server/operation";

export const revokeInvitation = mutation({
  name: "revokeInvitation",
  permission: "invitation.revoke",
  input: revokeInvitationInput,
  run: async (ctx, { id }) => {
    const { tx, now } = ctx;
    const row = await tx.invitation.findUnique({ where: { id } });
    if (row === null) throw new AppError("not_found", "There is no such invitation.");
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    if (count === 0) {
      refuseClosed(await tx.invitation.findUniqueOrThrow({ where: { id } }), now);
    }
    await ctx.record({ kind: "invitation.revoked", subject: { type: "invitation", id } });
    return { id };
  },
});
