import "server-only";
import type { TeamDto } from "@/domain/team/team-dto";
import type { Prisma } from "@/generated/prisma/client";

export const teamInclude = {
  members: {
    where: { member: { archivedAt: null } },
    include: { member: { include: { user: true } } },
    orderBy: { member: { user: { name: "asc" } } },
  },
} as const satisfies Prisma.TeamInclude;

type TeamRow = Prisma.TeamGetPayload<{ include: typeof teamInclude }>;

export function toTeamDto(row: TeamRow): TeamDto {
  return {
    id: row.id,
    name: row.name,
    contact: row.contact,
    version: row.version,
    members: row.members.map(({ member }) => ({ id: member.id, name: member.user.name })),
  };
}
