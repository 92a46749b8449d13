import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

/** Read before a list of the Inbox: an answer to the list reaches nothing that came after it. */
export const readInboxMark = query({
  name: "readInboxMark",
  permission: "incident.list",
  input: z.object({}),
  async run(ctx) {
    // Not the greatest of all: that reads every row.
    const newest = await ctx.tx.incident.findFirst({
      where: unhidden(ctx),
      orderBy: { number: "desc" },
      select: { number: true },
    });
    return { at: ctx.now.toISOString(), lastNumber: newest?.number ?? 0 };
  },
});
