import "server-only";
import { accessFor } from "@/domain/policy/access-for";
import type { Permission } from "@/domain/policy/policy";
import { currentActor } from "@/server/access/current-actor";

/** Whether to draw a part of a page. It guards nothing: the verb behind it asks again. */
export async function viewerCan(permission: Permission): Promise<boolean> {
  return accessFor(permission, await currentActor()) !== "deny";
}
