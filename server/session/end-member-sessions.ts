import "server-only";
import { endMemberSessionsInput } from "@/domain/session/session-input";
import { loadMember } from "@/server/member/load-member";
import { mutation } from "@/server/operation";
import { endSessions } from "@/server/session/end-sessions";

/** A laptop is lost: an administrator signs its owner out everywhere. They may sign in again. */
export const endMemberSessions = mutation({
  name: "endMemberSessions",
  permission: "session.revoke",
  input: endMemberSessionsInput,
  run: async (ctx, { memberId }) => {
    const { user } = await loadMember(ctx, memberId);
    const ended = await endSessions(ctx, { memberId });
    await ctx.record({
      kind: "session.revoked_for",
      subject: { type: "member", id: memberId },
      data: { name: user.name, sessions: ended },
    });
    return { ended };
  },
});
