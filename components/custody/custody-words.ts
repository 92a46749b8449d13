import type { Custody, DiesBy } from "@/domain/key/key";
import type { ContactChannel } from "@/domain/owner-contact/owner-contact";

/** As the end of "The key is …". */
export const whoseWords = {
  ours: "ours",
  customer: "a customer's",
  vendor: "a vendor's",
  employee: "an employee's own",
  unknown: "not known whose",
} as const satisfies Record<Custody, string>;

export const diesByWords = {
  call: "The provider switches it off",
  change: "A new value ends the old one",
  verifiers: "Each place that accepts it has to refuse it",
  reissue: "A certificate: reissue, then revoke",
  re_encrypt: "An encryption key: lock everything anew",
  move: "A wallet: move out what it holds",
  address: "An address: remove it, tell the senders",
  none: "Nothing ends it",
} as const satisfies Record<DiesBy, string>;

export const channelWords = {
  email: "E-mail",
  phone: "Phone",
  ticket: "Ticket",
  chat: "Chat",
  security_contact: "Security contact",
  in_person: "In person",
  letter: "Letter",
} as const satisfies Record<ContactChannel, string>;
