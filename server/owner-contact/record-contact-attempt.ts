import "server-only";
import { recordContactAttemptInput } from "@/domain/owner-contact/owner-contact-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";
import { refuseOurs } from "@/server/owner-contact/refuse-ours";
import { writeContact } from "@/server/owner-contact/write-contact";

/** One dated try to tell the owner of a key that is not ours, by a named channel. */
export const recordContactAttempt = mutation({
  name: "recordContactAttempt",
  permission: "owner_contact.record",
  input: recordContactAttemptInput,
  async run(ctx, { number, channel, who, happenedAt, note }) {
    const record = await openIncident(ctx, number);
    refuseOurs(record);
    refuseFuture(ctx.now, { happenedAt });
    await writeContact(ctx, { record, kind: "attempt", channel, who, happenedAt, note });
    return incidentAnswer(ctx, record.id);
  },
});
