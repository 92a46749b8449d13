import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/context";

/**
 * Which incidents a page of the inventory may name. A restricted one is absent but for its lead; an
 * owner meets those alone in which the own team's services have to move.
 */
export function visibleIncidents(actor: Actor): Prisma.IncidentWhereInput {
  if (actor.type !== "member") return { restricted: false };
  const open: Prisma.IncidentWhereInput = { OR: [{ restricted: false }, { leadId: actor.id }] };
  if (actor.role !== "owner") return open;
  const ownService = { ownerTeamId: { in: [...actor.teamIds] } };
  return { AND: [open, { cutovers: { some: { consumer: { service: ownService } } } }] };
}
