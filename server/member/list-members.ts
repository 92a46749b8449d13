import "server-only";
import { listMembersInput } from "@/domain/member/member-input";
import { memberInclude, toMemberDto } from "@/server/member/member-dto";
import { query } from "@/server/operation";

export const listMembers = query({
  name: "listMembers",
  permission: "member.list",
  input: listMembersInput,
  run: async ({ tx }) => {
    const rows = await tx.member.findMany({
      where: { archivedAt: null },
      include: memberInclude,
      orderBy: { user: { name: "asc" } },
    });
    return rows.map(toMemberDto);
  },
});
