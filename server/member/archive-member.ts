import "server-only";
import { archiveMemberInput } from "@/domain/member/member-input";
import { authInTransaction } from "@/server/auth/create-auth";
import { loadMember, refuseLosingLastAdmin } from "@/server/member/load-member";
import { mutation } from "@/server/operation";

/** Somebody leaves: their sessions end now, what they did keeps their name. */
export const archiveMember = mutation({
  name: "archiveMember",
  permission: "member.archive",
  input: archiveMemberInput,
  run: async (ctx, { id }) => {
    const { tx, keys, now } = ctx;
    const member = await loadMember(ctx, id);
    if (member.role === "admin") await refuseLosingLastAdmin(ctx, id);
    await tx.member.update({ where: { id }, data: { archivedAt: now } });
    await tx.teamMember.deleteMany({ where: { memberId: id } });
    const { internalAdapter } = await authInTransaction(tx, keys);
    await internalAdapter.deleteUserSessions(id);
    await ctx.record({
      kind: "member.archived",
      subject: { type: "member", id },
      data: { name: member.user.name },
    });
    return { id };
  },
});
