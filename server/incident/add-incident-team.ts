import "server-only";
import { incidentTeamInput } from "@/domain/incident/people-input";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Puts a team on an incident: its people are told. */
export const addIncidentTeam = mutation({
  name: "addIncidentTeam",
  permission: "incident.assign",
  input: incidentTeamInput,
  async run(ctx, { number, teamId }) {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person assigns.");
    const record = await openIncident(ctx, number);
    const team = await ctx.tx.team.findFirst({
      where: { id: teamId, archivedAt: null },
      include: { members: { select: { memberId: true } } },
    });
    if (team === null) throw fieldError("teamId", "Choose a team from the list.");
    const { count } = await ctx.tx.incidentTeam.createMany({
      data: { incidentId: record.id, teamId, addedById: actor.id, addedAt: ctx.now },
      skipDuplicates: true,
    });
    if (count === 0) throw fieldError("teamId", "That team is on it already.");
    await ctx.record({
      kind: "incident.team_added",
      incidentId: record.id,
      subject: { type: "team", id: teamId },
    });
    // Whoever of them may not see it meets no notice either.
    await ctx.notify({
      to: team.members.map(({ memberId }) => memberId),
      kind: "incident.team_added",
      incidentId: record.id,
      data: { team: team.name },
    });
    return incidentAnswer(ctx, record.id);
  },
});
