import "server-only";
import { createTeamInput } from "@/domain/team/team-input";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { teamInclude, toTeamDto } from "@/server/team/team-dto";
import { existingMembers, refuseTakenName } from "@/server/team/team-rules";

export const createTeam = mutation({
  name: "createTeam",
  permission: "team.create",
  input: createTeamInput,
  run: async (ctx, { name, contact, memberIds }) => {
    const { tx, now } = ctx;
    await refuseTakenName(tx, { name });
    const members = await existingMembers(tx, memberIds);
    const id = newId();
    const team = await tx.team.create({
      data: {
        id,
        name,
        contact: contact ?? null,
        createdAt: now,
        members: { create: members.map((memberId) => ({ memberId })) },
      },
      include: teamInclude,
    });
    await ctx.record({
      kind: "team.created",
      subject: { type: "team", id },
      data: { name, memberIds: members },
    });
    return toTeamDto(team);
  },
});
