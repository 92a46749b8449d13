import "server-only";
import { changePasswordInput } from "@/domain/member/member-input";
import { guessablePassword } from "@/domain/member/password";
import { AppError, fieldError } from "@/lib/app-error";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { authInTransaction } from "@/server/auth/create-auth";
import { mutation } from "@/server/operation";
import { endSessions } from "@/server/session/end-sessions";

/** One's own. Whoever knew the old one is signed out everywhere but here. */
export const changePassword = mutation({
  name: "changePassword",
  permission: "account.secure",
  input: changePasswordInput,
  run: async (ctx, input) => {
    const { tx, keys } = ctx;
    const { id: memberId, sessionId } = requireFreshProof(ctx);
    const account = await tx.account.findFirst({
      where: { userId: memberId, providerId: "credential" },
      select: { id: true },
    });
    if (account === null) {
      throw new AppError("wrong_state", "You sign in without a password.", {
        hint: "There is none to change.",
      });
    }
    const { name, email } = await tx.user.findUniqueOrThrow({ where: { id: memberId } });
    const guessable = guessablePassword({ name, email, password: input.newPassword });
    if (guessable !== null) throw fieldError("newPassword", guessable);
    const { internalAdapter, password } = await authInTransaction(tx, keys);
    await internalAdapter.updatePassword(memberId, await password.hash(input.newPassword));
    const sessions = await endSessions(ctx, { memberId, except: sessionId });
    await ctx.record({
      kind: "member.password_changed",
      subject: { type: "member", id: memberId },
      data: { sessions },
    });
    return { id: memberId };
  },
});
