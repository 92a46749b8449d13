import "server-only";
import { endSessionInput } from "@/domain/session/session-input";
import { AppError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { requireMember } from "@/server/access/require-fresh-proof";
import { endSessions } from "@/server/session/end-sessions";

/** One of one's own sessions, on another device. */
export const endSession = mutation({
  name: "endSession",
  permission: "account.secure",
  input: endSessionInput,
  run: async (ctx, { id }) => {
    const { id: memberId, sessionId } = requireMember(ctx.actor);
    if (id === sessionId) {
      throw new AppError("wrong_state", "This is the session that you are in.", {
        hint: "Sign out instead.",
      });
    }
    if ((await endSessions(ctx, { memberId, id })) === 0) {
      throw new AppError("not_found", "This session has ended already.");
    }
    await ctx.record({ kind: "session.revoked", subject: { type: "member", id: memberId } });
    return { id };
  },
});
