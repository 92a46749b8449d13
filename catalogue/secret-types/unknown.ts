import type { SecretType } from "@/domain/secret-type/secret-type";

/** What every id without an entry resolves to. It works to the end, on what people say. */
export const unknownType = {
  id: "unknown",
  provider: "unknown",
  name: "Unknown type",
  category: "generic",
  secret: true,
  parts: [{ role: "secret", name: "value", prefixes: [], aliases: {} }],
  privilegeHint: "unknown",
  diesBy: "call",
  links: {},
  capabilities: {},
  notes: ["Rekey does not know this kind of key. Find out who issued it and how it is ended."],
} as const satisfies SecretType;
