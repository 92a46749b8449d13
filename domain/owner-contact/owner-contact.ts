import { z } from "zod";

/** What became of reaching the owner of a key that is not ours. */
export const contactKinds = ["attempt", "acknowledged", "refused"] as const;
export const contactKindSchema = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKindSchema>;

/** By which named channel. */
export const contactChannels = [
  "email",
  "phone",
  "ticket",
  "chat",
  "security_contact",
  "in_person",
  "letter",
] as const;
export const contactChannelSchema = z.enum(contactChannels);
export type ContactChannel = z.infer<typeof contactChannelSchema>;
