import "server-only";
import { revokeTokenInput } from "@/domain/token/token-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";

export const revokeToken = mutation({
  name: "revokeToken",
  permission: "token.revoke",
  input: revokeTokenInput,
  run: async (ctx, { id }) => {
    const { tx, now } = ctx;
    const token = await tx.apiToken.findUnique({ where: { id } });
    if (token === null) throw new AppError("not_found", "There is no such token.");
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new AppError("wrong_state", "This token is revoked already.");
    await ctx.record({
      kind: "token.revoked",
      subject: { type: "token", id },
      data: { name: token.name },
    });
    return { id };
  },
});
