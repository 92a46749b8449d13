import "server-only";
import { fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/** The owner that a form names must be there. */
export async function requireTeam(tx: Tx, teamId: string | undefined): Promise<void> {
  if (teamId === undefined) return;
  const team = await tx.team.findFirst({ where: { id: teamId, archivedAt: null } });
  if (team === null) throw fieldError("ownerTeamId", "That team no longer exists.");
}
