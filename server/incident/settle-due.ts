import "server-only";
import { z } from "zod";

import { expireAcceptance } from "@/server/accepted-risk/expire-acceptance";
import { lockIncident } from "@/server/key/lock-key";
import { mutation } from "@/server/operation";

/** Brings one incident up to date with the time that passed since somebody last acted on it. */
export const settleDue = mutation({
  name: "settleDue",
  permission: "incident.settle",
  input: z.object({ incidentId: z.uuid() }),
  async run(ctx, { incidentId }) {
    await lockIncident(ctx.tx, incidentId);
    await expireAcceptance(ctx, incidentId);
    ctx.touch(incidentId);
  },
});
