import "server-only";
import { answerElseUseInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const answerElseUse = mutation({
  name: "answerElseUse",
  permission: "inventory.confirm",
  input: answerElseUseInput,
  async run(ctx, { number, answer }) {
    const record = await openIncident(ctx, number);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { couldAnythingElseUse: answer, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.else_use_answered",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { answer, before: record.couldAnythingElseUse },
    });
    return incidentAnswer(ctx, record.id);
  },
});
