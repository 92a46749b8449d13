import "server-only";
import { updateRotationPlanInput } from "@/domain/rotation/rotation-input";
import type { MutationContext } from "@/server/context";
import { editConflict } from "@/server/edit-conflict";
import { mutation } from "@/server/operation";
import { lockedPlan } from "@/server/rotation/find-plan";
import { requireTeam } from "@/server/service/require-team";

/** The plan's name, team and span. Dates that its keys have already stay: each is set on its key. */
export const updateRotationPlan = mutation({
  name: "updateRotationPlan",
  permission: "rotation.plan",
  input: updateRotationPlanInput,
  async run(ctx, { id, version, name, teamId = null, from, until }) {
    const stored = await lockedPlan(ctx, id);
    if (stored.version !== version) {
      const nameOf = await teamNames(ctx, [teamId, stored.teamId]);
      throw await editConflict(ctx.tx, {
        subject: { type: "rotation_plan", id },
        version: stored.version,
        fields: {
          name: { label: "Name", yours: name, theirs: stored.name },
          teamId: {
            label: "Team",
            yours: nameOf(teamId),
            theirs: nameOf(stored.teamId),
            value: stored.teamId ?? "",
          },
          from: { label: "From", yours: day(from), theirs: day(stored.fromDay) },
          until: { label: "Until", yours: day(until), theirs: day(stored.untilDay) },
        },
      });
    }
    await requireTeam(ctx.tx, teamId ?? undefined, { field: "teamId" });
    await ctx.tx.rotationPlan.update({
      where: { id },
      data: { name, teamId, fromDay: from, untilDay: until, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "rotation_plan.updated",
      subject: { type: "rotation_plan", id },
      data: { name, teamId, from: from.toISOString(), until: until.toISOString() },
    });
    return { id, version: version + 1 };
  },
});

async function teamNames({ tx }: MutationContext, teamIds: readonly (string | null)[]) {
  const ids = teamIds.filter((id) => id !== null);
  const teams = await tx.team.findMany({ where: { id: { in: ids } } });
  return (teamId: string | null) => teams.find(({ id }) => id === teamId)?.name ?? "";
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
