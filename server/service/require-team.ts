import "server-only";
import { fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/** The team that a form names must be there; `field` is what the form calls it. */
export async function requireTeam(
  tx: Tx,
  teamId: string | undefined,
  { field = "ownerTeamId" }: { field?: string } = {},
): Promise<void> {
  if (teamId === undefined) return;
  const team = await tx.team.findFirst({ where: { id: teamId, archivedAt: null } });
  if (team === null) throw fieldError(field, "That team no longer exists.");
}
