import "server-only";
import { deviceName } from "@/domain/session/device-name";
import { provenBySchema } from "@/domain/session/proven-by";
import type { SessionDto } from "@/domain/session/session-dto";
import type { Session } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";

/** A member's sessions that still count, newest first. The token is never part of it. */
export async function sessionsOf(
  { tx, actor, now }: QueryContext,
  memberId: string,
): Promise<SessionDto[]> {
  const rows = await tx.session.findMany({
    where: { userId: memberId, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    omit: { token: true },
  });
  const own = actor.type === "member" ? actor.sessionId : null;
  return rows.map((row) => toSessionDto(row, { own }));
}

function toSessionDto(row: Omit<Session, "token">, { own }: { own: string | null }): SessionDto {
  const provenBy = provenBySchema.safeParse(row.provenBy);
  return {
    id: row.id,
    device: deviceName(row.userAgent),
    address: row.ipAddress || null,
    provenBy: provenBy.success ? provenBy.data : null,
    startedAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    endsAt: row.expiresAt,
    current: row.id === own,
  };
}
