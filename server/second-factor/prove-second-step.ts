import "server-only";
import { secondStepInput } from "@/domain/second-factor/second-factor-input";
import type { ProvenBy } from "@/domain/session/proven-by";
import { accountTurnstile, leaveTurnstile, takeTurn } from "@/server/access/sign-in-throttle";
import { mutation } from "@/server/operation";
import { checkCode } from "@/server/second-factor/check-code";

export type SecondStepOutcome =
  | { outcome: "proved"; memberId: string; provenBy: ProvenBy }
  | { outcome: "wrong" }
  | { outcome: "wait"; seconds: number };

/**
 * The code behind the right password. The member is named by a cookie that we sealed, never by the
 * form. A wrong code is an outcome and no error: what it counts must be kept.
 */
export const proveSecondStep = mutation({
  name: "proveSecondStep",
  permission: "session.start",
  input: secondStepInput,
  run: async (ctx, { memberId, device, code }): Promise<SecondStepOutcome> => {
    const { tx, keys, now } = ctx;
    const turnstile = accountTurnstile(keys, { email: `second step ${memberId}`, device });
    const turn = await takeTurn(tx, { turnstile, now });
    if (!turn.allowed) return { outcome: "wait", seconds: turn.seconds };
    const kind = await checkCode(ctx, { memberId, typed: code });
    if (kind === null) {
      await ctx.record({
        kind: "session.second_step_refused",
        subject: { type: "member", id: memberId },
      });
      return { outcome: "wrong" };
    }
    await leaveTurnstile(tx, turnstile);
    return {
      outcome: "proved",
      memberId,
      provenBy: kind === "code" ? "password_and_code" : "password_and_recovery_code",
    };
  },
});
