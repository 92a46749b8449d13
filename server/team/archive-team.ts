import "server-only";
import { archiveTeamInput } from "@/domain/team/team-input";
import { type TeamLoad, whyTeamStays } from "@/domain/team/team-load";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";
import { mutation } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

/** Only a team that answers for nothing any more: what it owned must not be left with nobody. */
export const archiveTeam = mutation({
  name: "archiveTeam",
  permission: "team.archive",
  input: archiveTeamInput,
  run: async (ctx, { id }) => {
    const { tx, now } = ctx;
    await tx.$queryRaw`select 1 from team where id = ${id}::uuid for update`;
    const team = await tx.team.findUnique({ where: { id, archivedAt: null } });
    if (team === null) throw new AppError("not_found", "This team no longer exists.");
    const stays = whyTeamStays(team.name, await loadOf(tx, id));
    if (stays !== null) {
      throw new AppError("wrong_state", stays, { hint: "Give that to another team first." });
    }
    await tx.team.update({ where: { id }, data: { archivedAt: now, version: { increment: 1 } } });
    await tx.teamMember.deleteMany({ where: { teamId: id } });
    await ctx.record({
      kind: "team.archived",
      subject: { type: "team", id },
      data: { name: team.name },
    });
    return { id };
  },
});

async function loadOf(tx: Tx, id: string): Promise<TeamLoad> {
  const [services, keys, verifiers, incidents, onCall] = await Promise.all([
    tx.service.count({ where: { ownerTeamId: id, archivedAt: null } }),
    tx.key.count({ where: { ownerTeamId: id, archivedAt: null } }),
    tx.verifier.count({
      where: { ownerTeamId: id, removedAt: null, keyVersion: { state: { not: "dead" } } },
    }),
    tx.incident.count({ where: { recordOwnerTeamId: id, state: { not: "resolved" } } }),
    readSetting(tx, "on_call"),
  ]);
  return { services, keys, verifiers, incidents, onCall: onCall.value.teamId === id };
}
