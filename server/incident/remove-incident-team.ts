import "server-only";
import { incidentTeamInput } from "@/domain/incident/people-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Takes a team off an incident. */
export const removeIncidentTeam = mutation({
  name: "removeIncidentTeam",
  permission: "incident.assign",
  input: incidentTeamInput,
  async run(ctx, { number, teamId }) {
    const record = await lockedIncident(ctx, number);
    const { count } = await ctx.tx.incidentTeam.deleteMany({
      where: { incidentId: record.id, teamId },
    });
    if (count === 0) throw new AppError("wrong_state", "That team is not on it.");
    await ctx.record({
      kind: "incident.team_removed",
      incidentId: record.id,
      subject: { type: "team", id: teamId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
