import "server-only";
import { listMemberSessionsInput } from "@/domain/session/session-input";
import { query } from "@/server/operation";
import { sessionsOf } from "@/server/session/session-dto";

/** Where somebody else is signed in, for an administrator. */
export const listMemberSessions = query({
  name: "listMemberSessions",
  permission: "session.list",
  input: listMemberSessionsInput,
  run: async (ctx, { memberId }) => sessionsOf(ctx, memberId),
});
