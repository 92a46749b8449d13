import "server-only";
import { linkIncidentsInput } from "@/domain/incident/regroup-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { tellable } from "@/server/incident/tellable";
import { lockIncidents } from "@/server/incident/lock-incidents";
import { mutation } from "@/server/operation";

/** Says how two incidents have to do with each other. Moves nothing; unlinkIncidents takes it back. */
export const linkIncidents = mutation({
  name: "linkIncidents",
  permission: "incident.link",
  input: linkIncidentsInput,
  async run(ctx, { number, to, kind }) {
    if (number === to) throw fieldError("to", "An incident can't be linked to itself.");
    // Only "derived from" has a direction.
    const numbers = kind === "derived_from" ? [number, to] : [number, to].toSorted((a, b) => a - b);
    const { records } = await lockIncidents(ctx, numbers);
    const [from, target] = records;
    if (from === undefined || target === undefined) throw new AppError("not_found", "No incident.");
    const pair = { fromId: from.id, toId: target.id, kind, removedAt: null };
    const standing = await ctx.tx.incidentLink.findFirst({ where: pair, select: { id: true } });
    if (standing !== null) throw new AppError("wrong_state", "The two are linked so already.");
    const id = newId();
    await ctx.tx.incidentLink.create({
      data: {
        id,
        ...pair,
        createdAt: ctx.now,
        createdById: ctx.actor.type === "member" ? ctx.actor.id : null,
      },
    });
    for (const { id: incidentId } of tellable([from, target])) {
      await ctx.record({
        kind: "incident.linked",
        incidentId,
        subject: { type: "incident", id: target.id },
        data: { from: from.number, to: target.number, how: kind, linkId: id },
      });
    }
    return { linkId: id };
  },
});
