import "server-only";
import { type Permission, permissions } from "@/domain/policy/policy";
import type { Actor } from "@/server/context";
import { accessFor } from "@/domain/policy/access-for";

/** The whole table for one actor, for a page to know which buttons to draw. "own" counts as may. */
export function permissionsOf(actor: Actor): Record<Permission, boolean> {
  return Object.fromEntries(
    permissions.map((permission) => [permission, accessFor(permission, actor) !== "deny"]),
  ) as Record<Permission, boolean>;
}
