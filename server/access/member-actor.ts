import "server-only";
import { roleSchema } from "@/domain/member/member";
import { owesSecondFactor } from "@/domain/second-factor/second-factor-rule";
import { provenBySchema } from "@/domain/session/proven-by";
import { auth } from "@/server/auth/auth";
import { currentTime } from "@/server/clock";
import type { Actor } from "@/server/context";
import type { Db } from "@/server/db";
import { readSetting } from "@/server/setting/read-setting";

const minuteMs = 60_000;
const anonymous: Actor = { type: "anonymous" };

/** Who these headers' session belongs to: a member who has not left, else nobody. */
export async function memberActor(db: Db, headers: Headers): Promise<Actor> {
  const { api, $context } = await auth();
  const found = await api.getSession({ headers });
  if (found === null) return anonymous;
  const [member, rule] = await Promise.all([
    db.member.findUnique({
      where: { id: found.user.id },
      include: {
        teams: { where: { team: { archivedAt: null } } },
        authenticatorApp: { select: { confirmedAt: true } },
        passkeys: { select: { id: true }, take: 1 },
      },
    }),
    readSetting(db, "second_factor"),
  ]);
  if (member === null || member.archivedAt !== null) return anonymous;
  const role = roleSchema.parse(member.role);
  const { passkeys } = member;
  const { id: sessionId, token, authenticatedAt, createdAt, lastSeenAt } = found.session;
  const now = currentTime();
  if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() > minuteMs) {
    await (await $context).internalAdapter.updateSession(token, { lastSeenAt: now });
  }
  return {
    type: "member",
    id: member.id,
    name: found.user.name,
    role,
    teamIds: member.teams.map((team) => team.teamId),
    sessionId,
    authenticatedAt: authenticatedAt ?? createdAt,
    owesSecondFactor: owesSecondFactor({
      rule: rule.value.required,
      role,
      hasFactor: (member.authenticatorApp?.confirmedAt ?? null) !== null || passkeys.length > 0,
      provenBy: provenBySchema.safeParse(found.session.provenBy).data ?? null,
    }),
  };
}
