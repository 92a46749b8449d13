import "server-only";
import { z } from "zod";

import { setupLinkHours } from "@/domain/setup/setup";
import { mutation } from "@/server/operation";
import { hashToken, newToken } from "@/server/token/token-hash";

/** Makes the one set-up token that counts from now on; null once somebody is a member. */
export const renewSetupLink = mutation({
  name: "renewSetupLink",
  permission: "installation.renew_setup_link",
  input: z.object({}),
  answersSecret: true,
  run: async (ctx): Promise<{ token: string } | null> => {
    const { tx, keys, now } = ctx;
    await tx.$queryRaw`select 1 from installation where id = 1 for update`;
    if ((await tx.member.count()) > 0) return null;
    const token = newToken("setup");
    await tx.installation.update({
      where: { id: 1 },
      data: {
        setupTokenHash: hashToken(keys, token),
        setupExpiresAt: new Date(now.getTime() + setupLinkHours * 60 * 60 * 1000),
      },
    });
    await ctx.record({ kind: "installation.setup_link_made" });
    return { token };
  },
});
