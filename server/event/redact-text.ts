import "server-only";
import { canonicalEventSchema } from "@/domain/event/canonical";
import { redactTextInput } from "@/domain/event/event-input";
import { AppError } from "@/lib/app-error";
import { mustSee } from "@/server/restriction/visible-to";
import { redactedMark } from "@/server/incident/room/texts";
import { mutation } from "@/server/operation";

/**
 * Takes back what a person typed: text and salt go, the event and its proof stay, so the log still
 * verifies and nothing that is left can confirm a guess of what stood there.
 */
export const redactText = mutation({
  name: "redactText",
  permission: "event.redact",
  input: redactTextInput,
  async run(ctx, { eventId, field }) {
    const event = await ctx.tx.event.findUnique({ where: { id: eventId } });
    const missing = new AppError("not_found", "There is no such event.");
    if (event === null) throw missing;
    if (event.incidentId !== null) await mustSee(ctx, event.incidentId, missing);
    const { texts } = canonicalEventSchema.parse(JSON.parse(event.canonical));
    const ref = Object.hasOwn(texts, field) ? texts[field] : undefined;
    if (ref === undefined) throw new AppError("not_found", "The event has no such text.");
    const { count } = await ctx.tx.freeText.updateMany({
      where: { id: ref.id, redactedAt: null },
      data: {
        text: null,
        salt: null,
        redactedAt: ctx.now,
        redactedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      },
    });
    if (count === 0) throw new AppError("wrong_state", "That text was redacted already.");
    // The one text that an incident's row repeats, for the list.
    await ctx.tx.incident.updateMany({
      where: { waitingForId: ref.id },
      data: { waitingFor: redactedMark },
    });
    await ctx.record({
      kind: "text.redacted",
      ...(event.incidentId !== null && { incidentId: event.incidentId }),
      subject: { type: "text", id: ref.id },
      data: { field, eventId },
    });
    return { eventId, field };
  },
});
