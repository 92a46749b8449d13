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
    const { _max } = await ctx.tx.incident.aggregate({
      where: unhidden(ctx),
      _max: { number: true },
    });
    return { at: ctx.now.toISOString(), lastNumber: _max.number ?? 0 };
  },
});
