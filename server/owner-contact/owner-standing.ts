import "server-only";
import { type ContactStanding, contactStanding } from "@/domain/owner-contact/contact-standing";
import { contactChannelSchema, contactKindSchema } from "@/domain/owner-contact/owner-contact";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Where it stands with the owner of a key that is not ours. */
export function ownerStanding({ contacts }: Pick<IncidentRecord, "contacts">): ContactStanding {
  return contactStanding(
    contacts.map((row) => ({
      kind: contactKindSchema.parse(row.kind),
      channel: row.channel === null ? null : contactChannelSchema.parse(row.channel),
      at: row.happenedAt,
    })),
  );
}
