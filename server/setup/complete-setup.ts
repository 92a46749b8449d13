import "server-only";
import { completeSetupInput } from "@/domain/setup/setup-input";
import { addMember } from "@/server/member/add-member";
import { mutation } from "@/server/operation";
import { refuseSetupToken } from "@/server/setup/setup-token";

/** The first account, made by whoever holds the link from the terminal. Works once. */
export const completeSetup = mutation({
  name: "completeSetup",
  permission: "installation.set_up",
  input: completeSetupInput,
  run: async (ctx, { token, name, email, password, mode }) => {
    const { tx, now } = ctx;
    await tx.$queryRaw`select 1 from installation where id = 1 for update`;
    await refuseSetupToken(ctx, token);
    const memberId = await addMember(ctx, { name, email, password, role: "admin", teamIds: [] });
    await tx.installation.update({
      where: { id: 1 },
      data: { mode, setUpAt: now, setupTokenHash: null, setupExpiresAt: null },
    });
    await ctx.record({ kind: "installation.set_up", data: { mode, memberId } });
    return { memberId };
  },
});
