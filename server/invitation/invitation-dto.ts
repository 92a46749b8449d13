import "server-only";
import { invitationState } from "@/domain/invitation/invitation";
import type { InvitationDto } from "@/domain/invitation/invitation-dto";
import { roleSchema } from "@/domain/member/member";
import type { Invitation } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";

/** Invitations with the names of their teams; a team archived since is left out. */
export async function toInvitationDtos(
  tx: Db | Tx,
  { rows, now }: { rows: Invitation[]; now: Date },
): Promise<InvitationDto[]> {
  const teams = await tx.team.findMany({
    where: { id: { in: rows.flatMap((row) => row.teamIds) }, archivedAt: null },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: roleSchema.parse(row.role),
    teams: teams
      .filter((team) => row.teamIds.includes(team.id))
      .map(({ id, name }) => ({ id, name })),
    state: invitationState(row, now),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }));
}
