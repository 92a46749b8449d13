import "server-only";
import { changeRoleInput } from "@/domain/member/member-input";
import { mayApprove } from "@/domain/signature/authority";
import { handOverWork } from "@/server/member/hand-over-work";
import { loadMember, refuseLosingLastAdmin } from "@/server/member/load-member";
import { refuseLockingOut } from "@/server/oidc/refuse-locking-out";
import { mutation } from "@/server/operation";

export const changeRole = mutation({
  name: "changeRole",
  permission: "member.change_role",
  input: changeRoleInput,
  run: async (ctx, { id, role, handTo }) => {
    const member = await loadMember(ctx, id);
    if (member.role === "admin" && role !== "admin") await refuseLosingLastAdmin(ctx, id);
    if (member.role !== role) {
      // Whoever may no longer lead or decide keeps nothing that waits for it.
      if (!mayApprove(role)) await handOverWork(ctx, { from: id, to: handTo });
      await ctx.tx.member.update({ where: { id }, data: { role } });
      if (member.role === "admin") await refuseLockingOut(ctx.tx);
      await ctx.record({
        kind: "member.role_changed",
        subject: { type: "member", id },
        data: { from: member.role, to: role },
      });
    }
    return { id, role };
  },
});
