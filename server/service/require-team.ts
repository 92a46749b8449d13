import "server-only";
import { fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/**
 * The team that a form names must be there, and stays until this change is done; `field` is what
 * the form calls it.
 */
export async function requireTeam(
  tx: Tx,
  teamId: string | undefined,
  { field = "ownerTeamId" }: { field?: string } = {},
): Promise<void> {
  if (teamId === undefined) return;
  // Conflicts with what archives a team, and with no edit of one.
  const [team] = await tx.$queryRaw<{ id: string }[]>`
    select id from team where id = ${teamId}::uuid and archived_at is null for key share`;
  if (team === undefined) throw fieldError(field, "That team no longer exists.");
}
