import "server-only";
import { roleSchema } from "@/domain/member/member";
import { auth } from "@/server/auth/auth";
import { currentTime } from "@/server/clock";
import type { Actor } from "@/server/context";
import type { Db } from "@/server/db";

const minuteMs = 60_000;
const anonymous: Actor = { type: "anonymous" };

/** Who these headers' session belongs to: a member who has not left, else nobody. */
export async function memberActor(db: Db, headers: Headers): Promise<Actor> {
  const { api, $context } = await auth();
  const found = await api.getSession({ headers });
  if (found === null) return anonymous;
  const member = await db.member.findUnique({
    where: { id: found.user.id },
    include: { teams: { where: { team: { archivedAt: null } } } },
  });
  if (member === null || member.archivedAt !== null) return anonymous;
  const { id: sessionId, token, authenticatedAt, createdAt, lastSeenAt } = found.session;
  const now = currentTime();
  if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() > minuteMs) {
    await (await $context).internalAdapter.updateSession(token, { lastSeenAt: now });
  }
  return {
    type: "member",
    id: member.id,
    name: found.user.name,
    role: roleSchema.parse(member.role),
    teamIds: member.teams.map((team) => team.teamId),
    sessionId,
    authenticatedAt: authenticatedAt ?? createdAt,
  };
}
