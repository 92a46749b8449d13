import "server-only";
import type { KeyFilter } from "@/domain/key/key-input";
import type { Prisma } from "@/generated/prisma/client";
import { ownedByAny } from "@/server/service/ownership";

/** Current keys, by what a list or an export asks for. */
export function keyFilter(filter: KeyFilter): Prisma.KeyWhereInput {
  const { q, custody, secretTypeId, ownerTeamId } = filter;
  return {
    archivedAt: null,
    ...(custody?.length && { custody: { in: custody } }),
    ...(secretTypeId?.length && { secretTypeId: { in: secretTypeId } }),
    AND: [ownedByAny(ownerTeamId), q === undefined || q === "" ? {} : { OR: matches(q) }],
  };
}

/** Any part of its name, its owner's name, or the public id of a version from the start. */
function matches(q: string): Prisma.KeyWhereInput[] {
  const part = { contains: q, mode: "insensitive" as const };
  return [
    { name: part },
    { secretTypeId: part },
    { ownerTeam: { name: part } },
    { versions: { some: { publicId: { startsWith: q } } } },
  ];
}
