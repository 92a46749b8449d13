import "server-only";
import { addCommentInput } from "@/domain/incident/incident-input";
import { ownsIncidentKey } from "@/server/incident/owns-incident";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { tellMentioned } from "@/server/incident/tell-mentioned";
import { mutation } from "@/server/operation";

export const addComment = mutation({
  name: "addComment",
  permission: "incident.comment",
  input: addCommentInput,
  owns: ownsIncidentKey,
  async run(ctx, { number, text }) {
    const record = await lockedIncident(ctx, number);
    const words = await ctx.keepText("text", text);
    await ctx.record({
      kind: "incident.commented",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      texts: { text: words },
    });
    await tellMentioned(ctx, { incidentId: record.id, text, words });
    return incidentAnswer(ctx, record.id);
  },
});
