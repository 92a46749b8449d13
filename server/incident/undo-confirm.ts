import "server-only";
import { incidentInput } from "@/domain/incident/incident-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";

export const undoConfirm = mutation({
  name: "undoConfirm",
  permission: "incident.undo_confirm",
  input: incidentInput,
  async run(ctx, { number }) {
    const record = await openIncident(ctx, number);
    const to = await moveIncident(ctx, { record, event: { type: "confirmation_undone" } });
    if (to !== "triage") {
      throw new AppError(
        "wrong_state",
        record.kind === "leak"
          ? "The key was switched off already, so this stays open."
          : "It was never in the Inbox. Call it off instead.",
      );
    }
    return incidentAnswer(ctx, record.id);
  },
});
