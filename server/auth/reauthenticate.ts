import "server-only";
import { type ReauthenticateInput, reauthenticateInput } from "@/domain/member/member-input";
import { proofWays } from "@/domain/session/proof";
import { requireMember } from "@/server/access/require-fresh-proof";
import { accountTurnstile, leaveTurnstile, takeTurn } from "@/server/access/sign-in-throttle";
import { authInTransaction } from "@/server/auth/create-auth";
import { freshenSession } from "@/server/auth/freshen-session";
import type { MutationContext } from "@/server/context";
import { mutation } from "@/server/operation";
import { checkCode } from "@/server/second-factor/check-code";
import { heldWays } from "@/server/second-factor/held-ways";

export type Reauthentication =
  | { outcome: "confirmed" }
  | { outcome: "wrong_password" | "wrong_code" | "code_needed" }
  | { outcome: "wait"; seconds: number };

/**
 * Who it is, once more, in the signer's own session: by the password, or by a code where there is a
 * second factor. What is wrong is an outcome and no error: what it counts against the account must
 * be kept, so the transaction has to commit.
 */
export const reauthenticate = mutation({
  name: "reauthenticate",
  permission: "session.reauthenticate",
  input: reauthenticateInput,
  run: async (ctx, input): Promise<Reauthentication> => {
    const { tx, keys, now } = ctx;
    const actor = requireMember(ctx.actor);
    const ways = proofWays(await heldWays(tx, actor.id));
    if (ways.code && input.code === undefined) return { outcome: "code_needed" };
    // A turnstile of this session's own: nobody without it can slow its holder down.
    const turnstile = accountTurnstile(keys, { email: actor.id, device: actor.sessionId });
    const turn = await takeTurn(tx, { turnstile, now });
    if (!turn.allowed) return { outcome: "wait", seconds: turn.seconds };

    if (!(await isRight(ctx, { memberId: actor.id, input, takesCode: ways.code }))) {
      const subject = { type: "member", id: actor.id };
      await ctx.record({ kind: "session.reauthentication_refused", subject });
      return { outcome: ways.code ? "wrong_code" : "wrong_password" };
    }
    await leaveTurnstile(tx, turnstile);
    await freshenSession(ctx, actor);
    return { outcome: "confirmed" };
  },
});

async function isRight(
  ctx: MutationContext,
  given: { memberId: string; input: ReauthenticateInput; takesCode: boolean },
): Promise<boolean> {
  const { memberId, input, takesCode } = given;
  if (takesCode) return (await checkCode(ctx, { memberId, typed: input.code ?? "" })) !== null;
  const account = await ctx.tx.account.findFirst({
    where: { userId: memberId, providerId: "credential" },
    select: { password: true },
  });
  const { password } = await authInTransaction(ctx.tx, ctx.keys);
  return (
    account?.password != null &&
    (await password.verify({ hash: account.password, password: input.password ?? "" }))
  );
}
