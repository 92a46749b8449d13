import "server-only";
import { z } from "zod";

import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { dropUnusedRecoveryCodes } from "@/server/second-factor/recovery-codes";
import { requireFreshProof } from "@/server/access/require-fresh-proof";

export const removeTotp = mutation({
  name: "removeTotp",
  permission: "account.secure",
  input: z.object({}),
  run: async (ctx) => {
    const { id: memberId } = requireFreshProof(ctx);
    const { count } = await ctx.tx.authenticatorApp.deleteMany({ where: { memberId } });
    if (count === 0) throw new AppError("wrong_state", "You have no authenticator app.");
    await dropUnusedRecoveryCodes(ctx, memberId);
    await ctx.record({
      kind: "second_factor.app_removed",
      subject: { type: "member", id: memberId },
    });
    return { id: memberId };
  },
});
