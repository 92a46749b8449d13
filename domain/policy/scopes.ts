import { z } from "zod";
import type { Permission } from "@/domain/policy/policy";

export const scopes = [
  "imports:write",
  "imports:read",
  "incidents:read",
  "incidents:write",
  "inventory:read",
  "inventory:write",
  "evidence:write",
  "audit:read",
] as const;
export const scopeSchema = z.enum(scopes);
export type Scope = z.infer<typeof scopeSchema>;

/**
 * What a token with a scope may do. A token is no person: no scope holds a permission to sign, to
 * approve, to deactivate or to change who may come in.
 */
const table = {
  "imports:write": ["import.create", "import.apply", "import.cancel", "import.read"],
  "imports:read": ["import.read", "import.list"],
  "incidents:read": ["incident.read", "incident.list", "leak_event.read", "leak_event.list"],
  "incidents:write": ["incident.report", "incident.comment"],
  "inventory:read": [
    "key.read",
    "key.list",
    "rotation.list",
    "service.read",
    "service.list",
    "consumer.list",
    "consumer.read",
    "inventory.list",
    "environment.list",
    "team.list",
    "lookup.search",
  ],
  "inventory:write": [
    "service.create",
    "service.update",
    "dependency.add",
    "consumer.add",
    "consumer.update",
    "consumer.confirm",
    "inventory_import.create",
    "inventory_import.apply",
    "inventory_import.cancel",
    "inventory_import.undo",
    "inventory_import.read",
    "inventory_import.list",
  ],
  "evidence:write": [
    "evidence.add",
    "key_version.record_verdict",
    "key_version.record_use",
    "cutover.mark_deployed",
    "cutover.prove",
    "cutover.report_broken",
  ],
  "audit:read": ["event.list", "event.verify"],
} as const satisfies Record<Scope, readonly Permission[]>;

export function scopeAllows(granted: readonly string[], permission: Permission): boolean {
  return scopes.some(
    (scope) =>
      granted.includes(scope) && (table[scope] as readonly Permission[]).includes(permission),
  );
}
