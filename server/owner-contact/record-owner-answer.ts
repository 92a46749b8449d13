import "server-only";
import { recordOwnerAnswerInput } from "@/domain/owner-contact/owner-contact-input";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";
import { refuseOurs } from "@/server/owner-contact/refuse-ours";
import { writeContact } from "@/server/owner-contact/write-contact";
import { refuseFuture } from "@/server/refuse-times";

/** The owner took it, or says that it is not theirs: then a hand-over comes back. */
export const recordOwnerAnswer = mutation({
  name: "recordOwnerAnswer",
  permission: "owner_contact.record",
  input: recordOwnerAnswerInput,
  async run(ctx, { number, answer, happenedAt, note }) {
    const record = await lockedIncident(ctx, number);
    const handedOver = record.state === "resolved" && record.resolution === "handed_over";
    if (record.state === "resolved" && !handedOver) {
      throw new AppError("wrong_state", `LEAK-${number} is closed.`, { hint: "Reopen it first." });
    }
    if (!handedOver) refuseOurs(record);
    refuseFuture(ctx.now, { happenedAt });
    const tried = record.contacts.find(({ kind }) => kind === "attempt");
    if (tried === undefined) {
      throw new AppError("wrong_state", "Nobody has tried to reach the owner yet.", {
        hint: "Record the first attempt.",
      });
    }
    if (happenedAt !== undefined && happenedAt < tried.happenedAt) {
      throw fieldError("happenedAt", "That is before the first attempt.");
    }
    await writeContact(ctx, { record, kind: answer, happenedAt, note });
    if (handedOver && answer === "refused") {
      await moveIncident(ctx, {
        record: await loadRecord(ctx.tx, record.id),
        event: { type: "handover_refused" },
      });
    }
    return incidentAnswer(ctx, record.id);
  },
});
