import "server-only";
import { listSessionsInput } from "@/domain/session/session-input";
import { query } from "@/server/operation";
import { requireMember } from "@/server/access/require-fresh-proof";
import { sessionsOf } from "@/server/session/session-dto";

/** Where one is signed in oneself. */
export const listSessions = query({
  name: "listSessions",
  permission: "account.read",
  input: listSessionsInput,
  run: async (ctx) => sessionsOf(ctx, requireMember(ctx.actor).id),
});
