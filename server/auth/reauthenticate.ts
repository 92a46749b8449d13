import "server-only";
import { reauthenticateInput } from "@/domain/member/member-input";
import { AppError } from "@/lib/app-error";
import { authInTransaction } from "@/server/auth/create-auth";
import { mutation } from "@/server/operation";
import { accountTurnstile, leaveTurnstile, takeTurn } from "@/server/access/sign-in-throttle";

export type Reauthentication =
  | { outcome: "confirmed" }
  | { outcome: "wrong_password" }
  | { outcome: "wait"; seconds: number };

/**
 * The password once more, in the signer's own session. A wrong one is an outcome and no error: what
 * it counts against the account must be kept, so the transaction has to commit.
 */
export const reauthenticate = mutation({
  name: "reauthenticate",
  permission: "session.reauthenticate",
  input: reauthenticateInput,
  run: async (ctx, input): Promise<Reauthentication> => {
    const { tx, actor, keys, now } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "Only a person has a password.");
    const subject = { type: "member", id: actor.id };
    // A turnstile of this session's own: nobody without it can slow its holder down.
    const turnstile = accountTurnstile(keys, { email: actor.id, device: actor.sessionId });
    const turn = await takeTurn(tx, { turnstile, now });
    if (!turn.allowed) return { outcome: "wait", seconds: turn.seconds };

    const account = await tx.account.findFirst({
      where: { userId: actor.id, providerId: "credential" },
      select: { password: true },
    });
    const { internalAdapter, password } = await authInTransaction(tx, keys);
    const right =
      account?.password != null &&
      (await password.verify({ hash: account.password, password: input.password }));
    if (!right) {
      await ctx.record({ kind: "session.reauthentication_refused", subject });
      return { outcome: "wrong_password" };
    }
    await leaveTurnstile(tx, turnstile);
    const session = await tx.session.findUnique({ where: { id: actor.sessionId } });
    if (session === null) throw new AppError("unauthenticated", "Your session has ended.");
    await internalAdapter.updateSession(session.token, { authenticatedAt: now });
    await ctx.record({ kind: "session.reauthenticated", subject });
    return { outcome: "confirmed" };
  },
});
