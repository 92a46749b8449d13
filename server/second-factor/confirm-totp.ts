import "server-only";
import type { RecoveryCodesDto } from "@/domain/second-factor/second-factor-dto";
import { confirmTotpInput } from "@/domain/second-factor/second-factor-input";
import { AppError, fieldError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { takeAppCode } from "@/server/second-factor/check-code";
import { firstRecoveryCodes } from "@/server/second-factor/recovery-codes";
import { requireFreshProof } from "@/server/access/require-fresh-proof";

/** The first code proves that the app has the seed: from now on a password alone is not enough. */
export const confirmTotp = mutation({
  name: "confirmTotp",
  permission: "account.secure",
  input: confirmTotpInput,
  answersSecret: true,
  run: async (ctx, { code }): Promise<RecoveryCodesDto> => {
    const { tx, now } = ctx;
    const { id: memberId } = requireFreshProof(ctx);
    const app = await tx.authenticatorApp.findUnique({ where: { memberId } });
    if (app === null || app.confirmedAt !== null) {
      throw new AppError("wrong_state", "No authenticator app is being set up.", {
        hint: "Begin again on your account page.",
      });
    }
    if (!(await takeAppCode(ctx, { memberId, typed: code, confirmed: false }))) {
      throw fieldError("code", "This is not the code of now. Is the phone's clock right?");
    }
    await tx.authenticatorApp.update({ where: { memberId }, data: { confirmedAt: now } });
    await ctx.record({
      kind: "second_factor.app_added",
      subject: { type: "member", id: memberId },
    });
    return { recoveryCodes: await firstRecoveryCodes(ctx, memberId) };
  },
});
