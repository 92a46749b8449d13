import "server-only";
import { listInvitationsInput } from "@/domain/invitation/invitation-input";
import { toInvitationDtos } from "@/server/invitation/invitation-dto";
import { query } from "@/server/operation";

export const listInvitations = query({
  name: "listInvitations",
  permission: "invitation.list",
  input: listInvitationsInput,
  run: async ({ tx, now }) => {
    const rows = await tx.invitation.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
    });
    return toInvitationDtos(tx, { rows, now });
  },
});
