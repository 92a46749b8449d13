import "server-only";
import { removePasskeyInput } from "@/domain/passkey/passkey-input";
import { AppError } from "@/lib/app-error";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { loadMember } from "@/server/member/load-member";
import { refuseLockingOut } from "@/server/oidc/refuse-locking-out";
import { mutation } from "@/server/operation";
import { dropUnusedRecoveryCodes } from "@/server/second-factor/recovery-codes";

export const removePasskey = mutation({
  name: "removePasskey",
  permission: "account.secure",
  input: removePasskeyInput,
  run: async (ctx, { id }) => {
    const { id: memberId, role } = requireFreshProof(ctx);
    if (role === "admin") await loadMember(ctx, memberId);
    const passkey = await ctx.tx.passkey.findUnique({ where: { id, memberId } });
    if (passkey === null) throw new AppError("not_found", "This passkey is removed already.");
    await ctx.tx.passkey.delete({ where: { id } });
    if (role === "admin") await refuseLockingOut(ctx.tx);
    await dropUnusedRecoveryCodes(ctx, memberId);
    await ctx.record({
      kind: "passkey.removed",
      subject: { type: "member", id: memberId },
      data: { name: passkey.name },
    });
    return { id };
  },
});
