import "server-only";
import { archiveMemberInput } from "@/domain/member/member-input";
import { handOverWork } from "@/server/member/hand-over-work";
import { loadMember, refuseLosingLastAdmin } from "@/server/member/load-member";
import { refuseLockingOut } from "@/server/oidc/refuse-locking-out";
import { mutation } from "@/server/operation";
import { endSessions } from "@/server/session/end-sessions";

/**
 * Somebody leaves: their sessions end now, what waits for them goes to another, and what they did
 * keeps their name.
 */
export const archiveMember = mutation({
  name: "archiveMember",
  permission: "member.archive",
  input: archiveMemberInput,
  run: async (ctx, { id, handTo }) => {
    const { tx, now } = ctx;
    const member = await loadMember(ctx, id);
    if (member.role === "admin") await refuseLosingLastAdmin(ctx, id);
    await handOverWork(ctx, { from: id, to: handTo });
    await tx.member.update({ where: { id }, data: { archivedAt: now } });
    if (member.role === "admin") await refuseLockingOut(tx);
    await tx.teamMember.deleteMany({ where: { memberId: id } });
    const sessions = await endSessions(ctx, { memberId: id });
    await ctx.record({
      kind: "member.archived",
      subject: { type: "member", id },
      data: { name: member.user.name, handedTo: handTo ?? null, sessions },
    });
    return { id };
  },
});
