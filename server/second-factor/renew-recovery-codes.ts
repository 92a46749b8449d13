import "server-only";
import { z } from "zod";

import type { RecoveryCodesDto } from "@/domain/second-factor/second-factor-dto";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";
import { replaceRecoveryCodes } from "@/server/second-factor/recovery-codes";
import { requireFreshProof } from "@/server/access/require-fresh-proof";

export const renewRecoveryCodes = mutation({
  name: "renewRecoveryCodes",
  permission: "account.secure",
  input: z.object({}),
  answersSecret: true,
  run: async (ctx): Promise<RecoveryCodesDto> => {
    const { id: memberId } = requireFreshProof(ctx);
    if (!(await hasSecondFactor(ctx.tx, memberId))) {
      throw new AppError("wrong_state", "Recovery codes stand in for a second factor.", {
        hint: "Set up an authenticator app or a passkey first.",
      });
    }
    const recoveryCodes = await replaceRecoveryCodes(ctx, memberId);
    await ctx.record({
      kind: "second_factor.recovery_codes_renewed",
      subject: { type: "member", id: memberId },
    });
    return { recoveryCodes };
  },
});
