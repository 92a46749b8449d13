import "server-only";
import { z } from "zod";

import { mutation } from "@/server/operation";
import { requireMember } from "@/server/access/require-fresh-proof";
import { endSessions } from "@/server/session/end-sessions";

/** Everywhere but here. */
export const endOtherSessions = mutation({
  name: "endOtherSessions",
  permission: "account.secure",
  input: z.object({}),
  run: async (ctx) => {
    const { id: memberId, sessionId } = requireMember(ctx.actor);
    const ended = await endSessions(ctx, { memberId, except: sessionId });
    if (ended > 0) {
      const subject = { type: "member", id: memberId };
      await ctx.record({ kind: "session.others_revoked", subject, data: { sessions: ended } });
    }
    return { ended };
  },
});
