import "server-only";
import type { ContactChannel, ContactKind } from "@/domain/owner-contact/owner-contact";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Writes one try or one answer, never to be changed, and its line in the timeline. */
export async function writeContact(
  ctx: MutationContext,
  contact: {
    record: Pick<IncidentRecord, "id">;
    kind: ContactKind;
    channel?: ContactChannel;
    who?: string;
    happenedAt?: Date | undefined;
    note?: string | undefined;
  },
): Promise<void> {
  const { record, kind, channel, happenedAt = ctx.now } = contact;
  const kept = async (field: "who" | "note", text: string | undefined) =>
    text === undefined || text === "" ? undefined : ctx.keepText(field, text);
  const who = await kept("who", contact.who);
  const note = await kept("note", contact.note);
  const id = newId();
  await ctx.tx.ownerContact.create({
    data: {
      id,
      incidentId: record.id,
      kind,
      channel: channel ?? null,
      whoId: who?.id ?? null,
      noteId: note?.id ?? null,
      recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      happenedAt,
      recordedAt: ctx.now,
    },
  });
  await ctx.record({
    kind: kinds[kind],
    incidentId: record.id,
    subject: { type: "owner_contact", id },
    happenedAt,
    data: { channel: channel ?? null },
    texts: { ...(who && { who }), ...(note && { note }) },
  });
}

const kinds = {
  attempt: "owner_contact.attempted",
  acknowledged: "owner_contact.acknowledged",
  refused: "owner_contact.refused",
} as const satisfies Record<ContactKind, string>;
