import "server-only";
import { z } from "zod";

import { settleIncidents } from "@/server/incident/settle-incidents";
import { lockKeys } from "@/server/key/lock-keys";
import { mutation } from "@/server/operation";

/** Brings several incidents up to date with what holds for all, a changed setting say. */
export const settleSome = mutation({
  name: "settleSome",
  permission: "incident.settle",
  input: z.object({ incidentIds: z.array(z.uuid()).max(100) }),
  async run(ctx, { incidentIds }) {
    const rows = await ctx.tx.incident.findMany({
      where: { id: { in: incidentIds } },
      select: { keyId: true },
    });
    await lockKeys(ctx.tx, [...new Set(rows.map(({ keyId }) => keyId))]);
    await settleIncidents(ctx, incidentIds);
  },
});
