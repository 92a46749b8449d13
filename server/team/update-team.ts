import "server-only";
import type { TeamDto } from "@/domain/team/team-dto";
import { updateTeamInput } from "@/domain/team/team-input";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { editConflict } from "@/server/edit-conflict";
import { mutation } from "@/server/operation";
import { teamInclude, toTeamDto } from "@/server/team/team-dto";
import { existingMembers, refuseTakenName } from "@/server/team/team-rules";

export const updateTeam = mutation({
  name: "updateTeam",
  permission: "team.update",
  input: updateTeamInput,
  run: async (ctx, { id, version, name, contact, memberIds }) => {
    const { tx } = ctx;
    const before = await loadTeam(ctx, id);
    await refuseTakenName(tx, { name, exceptId: id });
    const members = await existingMembers(tx, memberIds);
    const wanted = { name, contact: contact ?? null };
    const { count } = await tx.team.updateMany({
      where: { id, version, archivedAt: null },
      data: { ...wanted, version: { increment: 1 } },
    });
    if (count === 0) {
      throw await conflictWith(ctx, {
        stored: await loadTeam(ctx, id),
        yours: { ...wanted, members },
      });
    }
    await tx.teamMember.deleteMany({ where: { teamId: id, memberId: { notIn: members } } });
    await tx.teamMember.createMany({
      data: members.map((memberId) => ({ teamId: id, memberId })),
      skipDuplicates: true,
    });
    const had = new Set(before.members.map((member) => member.id));
    await ctx.record({
      kind: "team.updated",
      subject: { type: "team", id },
      data: {
        name,
        renamedFrom: before.name === name ? null : before.name,
        joined: members.filter((memberId) => !had.has(memberId)),
        left: [...had].filter((memberId) => !members.includes(memberId)),
      },
    });
    return loadTeam(ctx, id);
  },
});

async function loadTeam({ tx }: MutationContext, id: string): Promise<TeamDto> {
  const row = await tx.team.findUnique({ where: { id, archivedAt: null }, include: teamInclude });
  if (row === null) throw new AppError("not_found", "This team no longer exists.");
  return toTeamDto(row);
}

type Typed = { name: string; contact: string | null; members: string[] };

async function conflictWith(
  { tx }: MutationContext,
  { stored, yours }: { stored: TeamDto; yours: Typed },
): Promise<AppError> {
  const typedMembers = await tx.user.findMany({
    where: { id: { in: yours.members } },
    orderBy: { name: "asc" },
  });
  return editConflict(tx, {
    subject: { type: "team", id: stored.id },
    version: stored.version,
    fields: {
      name: { label: "Name", yours: yours.name, theirs: stored.name },
      contact: { label: "Contact", yours: yours.contact ?? "", theirs: stored.contact ?? "" },
      memberIds: {
        label: "Members",
        yours: typedMembers.map((user) => user.name).join(", "),
        theirs: stored.members.map((member) => member.name).join(", "),
        value: stored.members.map((member) => member.id).join(","),
      },
    },
  });
}
