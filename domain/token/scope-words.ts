import type { Scope } from "@/domain/policy/scopes";

/** Each scope as a person reads it. */
export const scopeWords = {
  "imports:write": "Send scanner reports and apply them",
  "imports:read": "Read imports and their results",
  "incidents:read": "Read incidents",
  "incidents:write": "Report incidents and comment on them",
  "inventory:read": "Read keys, services, environments and teams",
  "inventory:write": "Add services, dependencies and consumers",
  "evidence:write": "Attach evidence and report verdicts and uses",
  "audit:read": "Read and verify the log",
} as const satisfies Record<Scope, string>;
