import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";

/** Who would meet the set-up page next, if everybody had to have a second factor. By name. */
export const listWithoutFactor = query({
  name: "listWithoutFactor",
  permission: "member.list_without_factor",
  input: z.object({}),
  run: async ({ tx }) => {
    const rows = await tx.member.findMany({
      where: {
        archivedAt: null,
        passkeys: { none: {} },
        NOT: { authenticatorApp: { confirmedAt: { not: null } } },
      },
      select: { id: true, user: { select: { name: true } } },
      orderBy: { user: { name: "asc" } },
    });
    return rows.map(({ id, user }) => ({ id, name: user.name }));
  },
});
