import "server-only";
import type { MemberDto } from "@/domain/member/member-dto";
import { roleSchema } from "@/domain/member/member";
import type { Prisma } from "@/generated/prisma/client";

export const memberInclude = {
  user: true,
  teams: {
    where: { team: { archivedAt: null } },
    include: { team: true },
    orderBy: { team: { name: "asc" } },
  },
} as const satisfies Prisma.MemberInclude;

type MemberRow = Prisma.MemberGetPayload<{ include: typeof memberInclude }>;

export function toMemberDto(row: MemberRow): MemberDto {
  return {
    id: row.id,
    name: row.user.name,
    email: row.user.email,
    role: roleSchema.parse(row.role),
    teams: row.teams.map(({ team }) => ({ id: team.id, name: team.name })),
    createdAt: row.createdAt,
  };
}
