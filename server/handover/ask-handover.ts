import "server-only";
import { askHandoverInput } from "@/domain/handover/handover-input";
import { askRefusal } from "@/domain/handover/may-hand-over";
import { AppError, fieldError } from "@/lib/app-error";
import { handoverFacts, receiverOf, receiverSees } from "@/server/handover/handover-facts";
import { openHandover } from "@/server/handover/open-handover";
import { lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Asks somebody to take the lead over. It changes when they accept. */
export const askHandover = mutation({
  name: "askHandover",
  permission: "handover.ask",
  input: askHandoverInput,
  async run(ctx, { number, toId, note }): Promise<{ id: string; number: number }> {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person hands over.");
    const record = await lockedIncident(ctx, number);
    const receiver = await receiverOf(ctx, toId);
    const sees = await receiverSees(ctx, { incidentId: record.id, toId });
    const facts = await handoverFacts(ctx, record);
    const refused = askRefusal(facts, { asker: actor, to: { ...receiver, sees } });
    if (refused?.field === "toId") throw fieldError("toId", refused.message);
    if (refused !== null) throw new AppError("wrong_state", refused.message);
    const fromId = record.leadId ?? actor.id;
    const { id } = await openHandover(ctx, {
      record,
      fromId,
      toId,
      by: actor,
      ...(note !== undefined && { note }),
    });
    return { id, number };
  },
});
