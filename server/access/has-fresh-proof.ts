import "server-only";
import type { MemberActor } from "@/server/context";

const freshForMs = 5 * 60 * 1000;

/** Did this session prove who it belongs to within the last five minutes? */
export function hasFreshProof(actor: MemberActor, now: Date): boolean {
  return now.getTime() - actor.authenticatedAt.getTime() <= freshForMs;
}
