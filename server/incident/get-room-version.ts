import "server-only";
import { z } from "zod";

import { AppError } from "@/lib/app-error";
import { unhidden } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

/** The newest event of an incident: a page that shows an older one has to be drawn again. */
export const getRoomVersion = query({
  name: "getRoomVersion",
  permission: "incident.read",
  input: z.object({ number: z.coerce.number().int().positive() }),
  narrowsToOwn: true,
  async run(ctx, { number }): Promise<{ version: string | null }> {
    const teamIds = ctx.actor.type === "member" ? [...ctx.actor.teamIds] : [];
    const found = await ctx.tx.incident.findFirst({
      where: {
        AND: [{ number }, unhidden(ctx)],
        ...(ctx.access === "own" && {
          cutovers: { some: { consumer: { service: { ownerTeamId: { in: teamIds } } } } },
        }),
      },
      select: { id: true },
    });
    if (found === null) throw new AppError("not_found", `There is no LEAK-${number}.`);
    const newest = await ctx.tx.event.findFirst({
      where: { incidentId: found.id },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    return { version: newest?.id ?? null };
  },
});
