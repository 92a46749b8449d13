import "server-only";
import { z } from "zod";

import { answersKeptMs } from "@/server/idempotency";
import { mutation } from "@/server/operation";

/** Deletes what was promised to be kept for a while only: the answers of retried writes. */
export const cleanUp = mutation({
  name: "cleanUp",
  permission: "installation.clean_up",
  input: z.object({}),
  async run(ctx) {
    const before = new Date(ctx.now.getTime() - answersKeptMs);
    const { count } = await ctx.tx.idempotencyRecord.deleteMany({
      where: { createdAt: { lt: before } },
    });
    if (count > 0) {
      await ctx.record({ kind: "installation.cleaned_up", data: { idempotencyRecords: count } });
    }
    return { idempotencyRecords: count };
  },
});
