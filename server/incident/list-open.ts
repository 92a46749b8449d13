import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";

const most = 25;

/** The next open incidents after that one, those in the Inbox too: for a change that reaches all. */
export const listOpen = query({
  name: "listOpen",
  permission: "incident.settle",
  input: z.object({ afterId: z.uuid().optional() }),
  async run(ctx, { afterId }) {
    const rows = await ctx.tx.incident.findMany({
      where: { state: { not: "resolved" }, ...(afterId !== undefined && { id: { gt: afterId } }) },
      orderBy: { id: "asc" },
      take: most,
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  },
});
