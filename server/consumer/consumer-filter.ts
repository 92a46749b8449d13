import "server-only";
import type { ConsumerFilter } from "@/domain/consumer/consumer-list";
import type { Prisma } from "@/generated/prisma/client";
import { ownedByAny } from "@/server/service/ownership";

/** Current consumers, by what a list or an export asks for. */
export function consumerFilter(filter: ConsumerFilter): Prisma.ConsumerWhereInput {
  const { q, keyId, serviceId, environmentId, injection, ownerTeamId } = filter;
  const part = { contains: q ?? "", mode: "insensitive" as const };
  return {
    archivedAt: null,
    ...(keyId !== undefined && { keyId }),
    ...(serviceId !== undefined && { serviceId }),
    ...(environmentId?.length && { environmentId: { in: environmentId } }),
    ...(injection?.length && { injection: { in: injection } }),
    service: ownedByAny(ownerTeamId),
    ...(part.contains !== "" && {
      OR: [
        { service: { name: part } },
        { key: { name: part } },
        { variableName: part },
        { location: part },
      ],
    }),
  };
}
