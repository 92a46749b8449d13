import "server-only";
import { memberIdInput } from "@/domain/second-factor/second-factor-input";
import { AppError } from "@/lib/app-error";
import { loadMember } from "@/server/member/load-member";
import { mutation } from "@/server/operation";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { endSessions } from "@/server/session/end-sessions";

/**
 * For somebody whose phone and codes are gone: app, passkeys and codes are taken away and the
 * sessions end. The password stays theirs, so this lets nobody else in.
 */
export const resetSecondFactor = mutation({
  name: "resetSecondFactor",
  permission: "member.reset_second_factor",
  input: memberIdInput,
  run: async (ctx, { memberId }) => {
    const { tx } = ctx;
    if (ctx.actor.type === "member") requireFreshProof(ctx);
    const { user } = await loadMember(ctx, memberId);
    if (!(await hasSecondFactor(tx, memberId))) {
      throw new AppError("wrong_state", `${user.name} has no second factor.`);
    }
    await tx.authenticatorApp.deleteMany({ where: { memberId } });
    await tx.passkey.deleteMany({ where: { memberId } });
    await tx.recoveryCode.deleteMany({ where: { memberId } });
    const sessions = await endSessions(ctx, { memberId });
    await ctx.record({
      kind: "second_factor.reset",
      subject: { type: "member", id: memberId },
      data: { name: user.name, sessions },
    });
    // Told to the other admins too: whoever has the password now needs nothing more.
    const admins = await tx.member.findMany({
      where: { role: "admin", archivedAt: null, id: { not: memberId } },
      select: { id: true },
    });
    await ctx.notify({ to: [memberId], kind: "second_factor.reset" });
    await ctx.notify({
      to: admins.map(({ id }) => id),
      kind: "second_factor.reset_of",
      data: { name: user.name },
    });
    return { id: memberId };
  },
});
