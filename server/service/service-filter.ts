import "server-only";
import type { ServiceFilter } from "@/domain/service/service-input";
import type { Prisma } from "@/generated/prisma/client";
import { ownedByAny } from "@/server/service/ownership";

/** Current services, by what a list or an export asks for. */
export function serviceFilter({ q, ownerTeamId }: ServiceFilter): Prisma.ServiceWhereInput {
  const part = { contains: q ?? "", mode: "insensitive" as const };
  const named =
    part.contains === ""
      ? {}
      : { OR: [{ name: part }, { repository: part }, { ownerTeam: { name: part } }] };
  return { archivedAt: null, AND: [ownedByAny(ownerTeamId), named] };
}
