import "server-only";
import { unlinkIncidentsInput } from "@/domain/incident/regroup-input";
import { AppError } from "@/lib/app-error";
import { tellable } from "@/server/incident/tellable";
import { lockIncidents } from "@/server/incident/lock-incidents";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

export const unlinkIncidents = mutation({
  name: "unlinkIncidents",
  permission: "incident.link",
  input: unlinkIncidentsInput,
  async run(ctx, { linkId }) {
    const found = await ctx.tx.incidentLink.findFirst({
      where: { id: linkId, from: unhidden(ctx), to: unhidden(ctx) },
      include: { from: { select: { number: true } }, to: { select: { number: true } } },
    });
    if (found === null) throw new AppError("not_found", "There is no such link.");
    const { records } = await lockIncidents(ctx, [found.from.number, found.to.number]);
    const removed = await ctx.tx.incidentLink.updateMany({
      where: { id: linkId, removedAt: null },
      data: {
        removedAt: ctx.now,
        removedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      },
    });
    if (removed.count === 0)
      throw new AppError("conflict", "Somebody took this link back already.");
    for (const { id } of tellable(records)) {
      await ctx.record({
        kind: "incident.unlinked",
        incidentId: id,
        subject: { type: "incident", id: found.toId },
        data: { from: found.from.number, to: found.to.number, how: found.kind, linkId },
      });
    }
    return { linkId };
  },
});
