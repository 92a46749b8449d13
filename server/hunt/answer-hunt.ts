import "server-only";
import { answerHuntInput } from "@/domain/hunt/hunt-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** One place where consumers hide: yes, no, or nobody knows. Each answer stays in the timeline. */
export const answerHunt = mutation({
  name: "answerHunt",
  permission: "hunt.answer",
  input: answerHuntInput,
  async run(ctx, { number, place, answer, note }) {
    const record = await openIncident(ctx, number);
    const before = record.huntAnswers.find((row) => row.place === place)?.answer ?? null;
    const text = note === undefined ? undefined : await ctx.keepText("note", note);
    const row = {
      answer,
      noteId: text?.id ?? null,
      answeredById: ctx.actor.type === "member" ? ctx.actor.id : null,
      answeredAt: ctx.now,
    };
    await ctx.tx.huntAnswer.upsert({
      where: { incidentId_place: { incidentId: record.id, place } },
      create: { incidentId: record.id, place, ...row },
      update: { ...row, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "hunt.answered",
      incidentId: record.id,
      subject: { type: "hunt", id: place },
      data: { place, answer, before },
      ...(text && { texts: { note: text } }),
    });
    return incidentAnswer(ctx, record.id);
  },
});
