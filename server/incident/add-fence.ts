import "server-only";
import { addFenceInput } from "@/domain/incident/incident-input";
import { newId } from "@/lib/ids";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** A restriction that can be taken back. No gate, and no containment. */
export const addFence = mutation({
  name: "addFence",
  permission: "incident.fence",
  input: addFenceInput,
  async run(ctx, { number, what, mayHit, since }) {
    const record = await openIncident(ctx, number);
    refuseFuture(ctx.now, { since });
    const texts = {
      what: await ctx.keepText("what", what),
      mayHit: await ctx.keepText("mayHit", mayHit),
    };
    const id = newId();
    await ctx.tx.fence.create({
      data: {
        id,
        incidentId: record.id,
        whatId: texts.what.id,
        mayHitId: texts.mayHit.id,
        since: since ?? ctx.now,
        createdById: ctx.actor.type === "member" ? ctx.actor.id : null,
      },
    });
    await ctx.record({
      kind: "fence.added",
      incidentId: record.id,
      subject: { type: "fence", id },
      ...(since && { happenedAt: since }),
      texts,
    });
    return incidentAnswer(ctx, record.id);
  },
});
