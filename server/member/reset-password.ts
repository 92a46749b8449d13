import "server-only";
import { resetPasswordInput } from "@/domain/member/member-input";
import { guessablePassword } from "@/domain/member/password";
import { AppError, fieldError } from "@/lib/app-error";
import { authInTransaction } from "@/server/auth/create-auth";
import { mutation } from "@/server/operation";

/**
 * From the terminal only: an administrator who could set another's password over the web could sign
 * as the second person.
 */
export const resetPassword = mutation({
  name: "resetPassword",
  permission: "member.reset_password",
  input: resetPasswordInput,
  run: async (ctx, input) => {
    const { tx, keys, now } = ctx;
    const user = await tx.user.findUnique({
      where: { email: input.email },
      include: { member: true },
    });
    if (user === null || user.member === null || user.member.archivedAt !== null) {
      throw new AppError("not_found", "No member has this address.");
    }
    const guessable = guessablePassword({ ...input, name: user.name });
    if (guessable !== null) throw fieldError("password", guessable);
    const { internalAdapter, password } = await authInTransaction(tx, keys);
    const hash = await password.hash(input.password);
    const credential = { providerId: "credential", accountId: user.id };
    const had = await tx.account.count({ where: { userId: user.id, ...credential } });
    if (had > 0) await internalAdapter.updatePassword(user.id, hash);
    else {
      // Whoever came by the organisation's sign-in has none, and gets the first one here.
      const times = { createdAt: now, updatedAt: now };
      const { linkAccount } = internalAdapter;
      await linkAccount({ userId: user.id, ...credential, password: hash, ...times });
    }
    await internalAdapter.deleteUserSessions(user.id);
    await ctx.record({ kind: "member.password_reset", subject: { type: "member", id: user.id } });
    return { id: user.id };
  },
});
