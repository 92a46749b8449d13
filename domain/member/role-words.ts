import type { Role } from "@/domain/member/member";

/** Each role as a person reads it. */
export const roleWords = {
  admin: { label: "Admin", hint: "Everything, including members and settings." },
  responder: { label: "Responder", hint: "Incidents, keys, services and approvals." },
  owner: { label: "Owner", hint: "The services and cut-overs of their own teams." },
  auditor: { label: "Auditor", hint: "Reads everything that is not restricted. Changes nothing." },
} as const satisfies Record<Role, { label: string; hint: string }>;
