import "server-only";
import type { OnCall } from "@/domain/custody/on-call";
import type { Tx } from "@/server/db";

/** Whoever is on call: one person, or all of a team; nobody while nothing is set. */
export async function peopleOnCall(tx: Tx, { memberId, teamId }: OnCall): Promise<string[]> {
  return memberId === null ? peopleOfTeam(tx, teamId) : [memberId];
}

export async function peopleOfTeam(tx: Tx, teamId: string | null): Promise<string[]> {
  if (teamId === null) return [];
  const rows = await tx.teamMember.findMany({
    where: { teamId, member: { archivedAt: null } },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}
