import "server-only";
import { liftFenceInput } from "@/domain/incident/incident-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const liftFence = mutation({
  name: "liftFence",
  permission: "incident.fence",
  input: liftFenceInput,
  async run(ctx, { number, fenceId }) {
    const record = await openIncident(ctx, number);
    const { count } = await ctx.tx.fence.updateMany({
      where: { id: fenceId, incidentId: record.id, liftedAt: null },
      data: { liftedAt: ctx.now },
    });
    if (count === 0) throw new AppError("wrong_state", "That fence is lifted already.");
    await ctx.record({
      kind: "fence.lifted",
      incidentId: record.id,
      subject: { type: "fence", id: fenceId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
