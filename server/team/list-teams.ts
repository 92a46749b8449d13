import "server-only";
import { listTeamsInput } from "@/domain/team/team-input";
import { query } from "@/server/operation";
import { teamInclude, toTeamDto } from "@/server/team/team-dto";

export const listTeams = query({
  name: "listTeams",
  permission: "team.list",
  input: listTeamsInput,
  run: async ({ tx }) => {
    const rows = await tx.team.findMany({
      where: { archivedAt: null },
      include: teamInclude,
      orderBy: { name: "asc" },
    });
    return rows.map(toTeamDto);
  },
});
